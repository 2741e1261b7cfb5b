-- How the status of a component has changed: rows are added, and never changed. The version is that of the component since then, so they are in
-- order whatever clocks say. The author stands here as they were then, and is a reference too, so that nobody is removed whom history names. The
-- incident is none: it may be written later in the same transaction.
create table component_status_change (
    organization_id uuid not null,
    component_id uuid not null,
    version bigint not null,
    from_status varchar(20) not null,
    to_status varchar(20) not null,
    at timestamp with time zone not null,
    author varchar(2000) not null,
    author_id uuid,
    incident_id uuid,
    constraint component_status_change_pkey primary key (organization_id, component_id, version),
    constraint component_status_change_component_fkey foreign key (organization_id, component_id) references component,
    constraint component_status_change_author_fkey foreign key (organization_id, author_id) references app_user
);
