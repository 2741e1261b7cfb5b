-- What is learned from incidents. What a postmortem says stands in content, as one text, because it is read whole and each version keeps it whole;
-- facts has what nobody searches for. Whom it names stands in postmortem_person as well, so that nobody can be removed from under it. Numbers are
-- written out for searches.
create table postmortem (
    organization_id uuid not null,
    id uuid not null,
    incident_id uuid not null,
    number_year integer not null,
    number_seq integer not null,
    folded_number varchar(17) not null,
    folded_incident_number varchar(18) not null,
    level varchar(13) not null,
    status varchar(9) not null,
    edition integer not null,
    facts text not null,
    content text not null,
    drafted text,
    approved_by uuid,
    approved_at timestamp with time zone,
    published_by uuid,
    published_at timestamp with time zone,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    revision bigint not null,
    constraint postmortem_pkey primary key (organization_id, id),
    constraint postmortem_number_key unique (organization_id, number_year, number_seq),
    constraint postmortem_incident_key unique (organization_id, incident_id),
    constraint postmortem_incident_fkey foreign key (organization_id, incident_id) references incident,
    constraint postmortem_level_check check (level in ('basic', 'standard', 'comprehensive')),
    constraint postmortem_status_check check (status in ('draft', 'approved', 'published')),
    constraint postmortem_approval_check check ((approved_by is null) = (approved_at is null)),
    constraint postmortem_publication_check check ((published_by is null) = (published_at is null)
        and (published_at is null) = (status <> 'published'))
);

-- Each person once, whatever they are to it.
create table postmortem_person (
    organization_id uuid not null,
    postmortem_id uuid not null,
    user_id uuid not null,
    constraint postmortem_person_pkey primary key (organization_id, postmortem_id, user_id),
    constraint postmortem_person_postmortem_fkey foreign key (organization_id, postmortem_id) references postmortem,
    constraint postmortem_person_user_fkey foreign key (organization_id, user_id) references app_user
);

-- What it said, with the names of then: rows are added, and never changed.
create table postmortem_version (
    organization_id uuid not null,
    postmortem_id uuid not null,
    number integer not null,
    author varchar(2000) not null,
    at timestamp with time zone not null,
    content text not null,
    constraint postmortem_version_pkey primary key (organization_id, postmortem_id, number),
    constraint postmortem_version_postmortem_fkey foreign key (organization_id, postmortem_id) references postmortem
);

-- The tracked action items of all postmortems, out of their contents, for lists and reminders. An item is due for a reminder from remind_at on;
-- those that nobody is to be reminded of have none.
create table action_item (
    organization_id uuid not null,
    id uuid not null,
    postmortem_id uuid not null,
    item varchar(50000) not null,
    folded_text varchar(2000) not null,
    owner_id uuid,
    due_date date,
    folded_category varchar(200),
    status varchar(11) not null,
    created_at timestamp with time zone not null,
    remind_at timestamp with time zone,
    constraint action_item_pkey primary key (organization_id, id),
    constraint action_item_postmortem_fkey foreign key (organization_id, postmortem_id) references postmortem,
    constraint action_item_owner_fkey foreign key (organization_id, owner_id) references app_user,
    constraint action_item_status_check check (status in ('pending', 'in_progress', 'completed'))
);

create table postmortem_template (
    organization_id uuid not null,
    id uuid not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    outline text not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint postmortem_template_pkey primary key (organization_id, id),
    constraint postmortem_template_name_key unique (organization_id, folded_name),
    constraint postmortem_template_organization_fkey foreign key (organization_id) references organization
);

-- Organizations that have set nothing have no row. own_template is the active template where it is not a built-in one.
create table postmortem_settings (
    organization_id uuid not null,
    level varchar(13) not null,
    active_template uuid not null,
    own_template uuid,
    approval_required boolean not null,
    second_person_required boolean not null,
    version bigint not null,
    constraint postmortem_settings_pkey primary key (organization_id),
    constraint postmortem_settings_organization_fkey foreign key (organization_id) references organization,
    constraint postmortem_settings_template_fkey foreign key (organization_id, own_template) references postmortem_template,
    constraint postmortem_settings_level_check check (level in ('basic', 'standard', 'comprehensive')),
    constraint postmortem_settings_template_check check (own_template is null or own_template = active_template)
);

alter table organization_counter add column postmortem_year integer default 0 not null;
alter table organization_counter add column last_postmortem integer default 0 not null;

alter table receipt add column postmortem_id uuid;

create index postmortem_newest on postmortem (organization_id, created_at desc, id desc);
create index action_item_by_postmortem on action_item (organization_id, postmortem_id);
create index action_item_by_due_date on action_item (organization_id, due_date nulls last, created_at, id);
create index action_item_by_status on action_item (organization_id, status, due_date nulls last, created_at, id);
