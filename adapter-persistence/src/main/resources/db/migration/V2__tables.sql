-- Every primary, unique and foreign key begins with organization_id: no row can refer into another organization, and the tables could
-- be spread over servers by organization. The one exception leads from an API key's hash to its organization.

create table organization (
    organization_id uuid not null,
    name varchar(200) not null,
    slug varchar(63) not null,
    created_at timestamp with time zone not null,
    default_severity severity_word not null,
    severities_version bigint not null,
    constraint organization_pkey primary key (organization_id),
    constraint organization_slug_key unique (slug)
);

create table severity_target (
    organization_id uuid not null,
    severity severity_word not null,
    acknowledge_minutes integer,
    closure_minutes integer,
    constraint severity_target_pkey primary key (organization_id, severity),
    constraint severity_target_organization_fkey foreign key (organization_id) references organization
);

create table app_user (
    organization_id uuid not null,
    id uuid not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    email varchar(254) not null,
    role varchar(9) not null,
    slack_id varchar(50),
    time_zone varchar(64) not null,
    active boolean not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint app_user_pkey primary key (organization_id, id),
    constraint app_user_email_key unique (organization_id, email),
    constraint app_user_role_check check (role in ('admin', 'responder', 'viewer')),
    constraint app_user_organization_fkey foreign key (organization_id) references organization
);

create table api_key (
    organization_id uuid not null,
    id uuid not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    user_id uuid not null,
    scopes varchar(1000) not null,
    prefix varchar(8) not null,
    expires_at timestamp with time zone,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    constraint api_key_pkey primary key (organization_id, id),
    constraint api_key_user_fkey foreign key (organization_id, user_id) references app_user
);

create table api_key_hash (
    hash char(64) not null,
    organization_id uuid not null,
    api_key_id uuid not null,
    constraint api_key_hash_pkey primary key (hash),
    constraint api_key_hash_key_fkey foreign key (organization_id, api_key_id) references api_key
);

-- Of the things with a name, active_name holds the folded name while they are active and nothing afterwards: so the name is free again.

create table team (
    organization_id uuid not null,
    id uuid not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    active_name varchar(400),
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint team_pkey primary key (organization_id, id),
    constraint team_name_key unique (organization_id, active_name),
    constraint team_organization_fkey foreign key (organization_id) references organization
);

create table team_member (
    organization_id uuid not null,
    team_id uuid not null,
    ordinal smallint not null,
    user_id uuid not null,
    constraint team_member_pkey primary key (organization_id, team_id, ordinal),
    constraint team_member_team_fkey foreign key (organization_id, team_id) references team,
    constraint team_member_user_fkey foreign key (organization_id, user_id) references app_user
);

create table service (
    organization_id uuid not null,
    id uuid not null,
    service_key varchar(14) not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    active_name varchar(400),
    description varchar(10000),
    team_id uuid,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint service_pkey primary key (organization_id, id),
    constraint service_service_key_key unique (organization_id, service_key),
    constraint service_name_key unique (organization_id, active_name),
    constraint service_organization_fkey foreign key (organization_id) references organization,
    constraint service_team_fkey foreign key (organization_id, team_id) references team
);

create table component (
    organization_id uuid not null,
    id uuid not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    active_name varchar(400),
    description varchar(10000),
    status varchar(20) not null,
    service_id uuid,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint component_pkey primary key (organization_id, id),
    constraint component_name_key unique (organization_id, active_name),
    constraint component_organization_fkey foreign key (organization_id) references organization,
    constraint component_service_fkey foreign key (organization_id, service_id) references service
);

create table environment (
    organization_id uuid not null,
    id uuid not null,
    name varchar(200) not null,
    folded_name varchar(400) not null,
    active_name varchar(400),
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    version bigint not null,
    constraint environment_pkey primary key (organization_id, id),
    constraint environment_name_key unique (organization_id, active_name),
    constraint environment_organization_fkey foreign key (organization_id) references organization
);

-- What of an organization is counted, in one row, taken last in every transaction that writes events: so positions are dense and
-- appear in the order of the commits. The tally holds how many incidents there are of each status and severity, deleted ones not
-- counted: element 1 + 5 * status + severity, both counted from 0 in the order of the types.
create table organization_counter (
    organization_id uuid not null,
    last_position bigint not null,
    number_year integer not null,
    last_number integer not null,
    tally integer array not null,
    constraint organization_counter_pkey primary key (organization_id),
    constraint organization_counter_organization_fkey foreign key (organization_id) references organization
);

-- service_id is the first affected service: most incidents have one, and need no row in incident_service for it.
-- There is no foreign key to organization: whatever writes an incident takes the organization's counter.
create table incident (
    organization_id uuid not null,
    id uuid not null,
    number_year integer not null,
    number_seq integer not null,
    title varchar(200) not null,
    description varchar(10000),
    severity severity_word not null,
    status status_word not null,
    service_id uuid,
    team_id uuid,
    assignee_id uuid,
    commander_id uuid,
    acknowledged_at timestamp with time zone,
    acknowledged_by uuid,
    resolved_at timestamp with time zone,
    resolved_by uuid,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    due_at timestamp with time zone,
    swept_after timestamp with time zone,
    sla sla_word not null,
    linked boolean not null,
    facts varchar(4000) not null,
    version bigint not null,
    revision bigint not null,
    deleted_at timestamp with time zone,
    constraint incident_pkey primary key (organization_id, id),
    constraint incident_number_key unique (organization_id, number_year, number_seq),
    constraint incident_service_fkey foreign key (organization_id, service_id) references service,
    constraint incident_team_fkey foreign key (organization_id, team_id) references team,
    constraint incident_assignee_fkey foreign key (organization_id, assignee_id) references app_user,
    constraint incident_commander_fkey foreign key (organization_id, commander_id) references app_user,
    constraint incident_acknowledged_by_fkey foreign key (organization_id, acknowledged_by) references app_user,
    constraint incident_resolved_by_fkey foreign key (organization_id, resolved_by) references app_user
);

-- The services after the first, from ordinal 1 on. An incident with a row in any of these three tables is marked as linked.
create table incident_service (
    organization_id uuid not null,
    incident_id uuid not null,
    ordinal smallint not null,
    service_id uuid not null,
    constraint incident_service_pkey primary key (organization_id, incident_id, ordinal),
    constraint incident_service_incident_fkey foreign key (organization_id, incident_id) references incident,
    constraint incident_service_service_fkey foreign key (organization_id, service_id) references service
);

create table incident_component (
    organization_id uuid not null,
    incident_id uuid not null,
    ordinal smallint not null,
    component_id uuid not null,
    constraint incident_component_pkey primary key (organization_id, incident_id, ordinal),
    constraint incident_component_incident_fkey foreign key (organization_id, incident_id) references incident,
    constraint incident_component_component_fkey foreign key (organization_id, component_id) references component
);

create table incident_environment (
    organization_id uuid not null,
    incident_id uuid not null,
    ordinal smallint not null,
    environment_id uuid not null,
    constraint incident_environment_pkey primary key (organization_id, incident_id, ordinal),
    constraint incident_environment_incident_fkey foreign key (organization_id, incident_id) references incident,
    constraint incident_environment_environment_fkey foreign key (organization_id, environment_id) references environment
);

-- The words of title and description. They stand apart because a change of status rewrites the incident's row and all its indexes.
create table incident_text (
    organization_id uuid not null,
    incident_id uuid not null,
    words varchar(80) array not null,
    constraint incident_text_pkey primary key (organization_id, incident_id)
);

-- Timeline, audit and feed. Authors stand here as they were then. A type may be one that only a newer version knows.
create table incident_event (
    organization_id uuid not null,
    position bigint not null,
    incident_id uuid not null,
    id uuid not null,
    type varchar(40) not null,
    title varchar(1000) not null,
    description varchar(10000),
    via varchar(10) not null,
    author_id uuid,
    author_name varchar(200),
    author_email varchar(254),
    key_id uuid,
    at timestamp with time zone not null,
    details varchar(100000) not null,
    constraint incident_event_pkey primary key (organization_id, position),
    constraint incident_event_incident_fkey foreign key (organization_id, incident_id) references incident
);

create table alert (
    organization_id uuid not null,
    incident_id uuid not null,
    id uuid not null,
    source varchar(100) not null,
    alert_key varchar(255) not null,
    title varchar(200) not null,
    url varchar(2000),
    fired_at timestamp with time zone not null,
    resolved_at timestamp with time zone,
    created_at timestamp with time zone not null,
    constraint alert_pkey primary key (organization_id, incident_id, id),
    constraint alert_source_key unique (organization_id, incident_id, source, alert_key),
    constraint alert_incident_fkey foreign key (organization_id, incident_id) references incident
);

-- The idempotency keys of the last 24 hours, each with the answer that a repetition gets.
create table receipt (
    organization_id uuid not null,
    idempotency_key varchar(255) not null,
    caller uuid not null,
    fingerprint varchar(200) not null,
    answer varchar not null,
    incident_id uuid,
    first_position bigint,
    at timestamp with time zone not null,
    constraint receipt_pkey primary key (organization_id, idempotency_key)
);
