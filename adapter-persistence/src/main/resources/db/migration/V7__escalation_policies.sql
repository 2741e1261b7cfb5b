-- Who is woken one after the other. What a policy says stands in plan, as one text, because it is read whole and an incident takes it whole; whom
-- it names stands in escalation_target as well, so that nobody can be removed from under it.

create table escalation_policy (
    organization_id uuid not null,
    id uuid not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    plan varchar(100000) not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint escalation_policy_pkey primary key (organization_id, id),
    constraint escalation_policy_name_key unique (organization_id, folded_name),
    constraint escalation_policy_organization_fkey foreign key (organization_id) references organization
);

-- Each target once, either a person or a schedule.
create table escalation_target (
    organization_id uuid not null,
    policy_id uuid not null,
    ordinal smallint not null,
    user_id uuid,
    schedule_id uuid,
    constraint escalation_target_pkey primary key (organization_id, policy_id, ordinal),
    constraint escalation_target_kind_check check ((user_id is null) <> (schedule_id is null)),
    constraint escalation_target_policy_fkey foreign key (organization_id, policy_id) references escalation_policy
        on delete cascade,
    constraint escalation_target_user_fkey foreign key (organization_id, user_id) references app_user,
    constraint escalation_target_schedule_fkey foreign key (organization_id, schedule_id) references schedule
);

-- Which policy is in force for a severity; 'default' is what is in force where nothing else is said.
create table escalation_binding (
    organization_id uuid not null,
    severity varchar(7) not null,
    policy_id uuid not null,
    constraint escalation_binding_pkey primary key (organization_id, severity),
    constraint escalation_binding_severity_check
        check (severity in ('default', 'SEV0', 'SEV1', 'SEV2', 'SEV3', 'SEV4')),
    constraint escalation_binding_policy_fkey foreign key (organization_id, policy_id) references escalation_policy
);

alter table service add column policy_id uuid;
alter table service add constraint service_policy_fkey foreign key (organization_id, policy_id) references escalation_policy;

-- Who hears of what nobody else could be told: at first the first admin.
alter table organization add column catch_all varchar(254);
update organization set catch_all = (
    select u.email from app_user u where u.organization_id = organization.organization_id and u.role = 'admin' and u.active
    order by u.created_at, u.id limit 1);
