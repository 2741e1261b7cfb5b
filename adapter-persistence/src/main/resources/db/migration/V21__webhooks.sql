-- Endpoints of others that are told what happens. Secrets are encrypted with what all nodes share. The position is the webhook's place in the feed of
-- its organization: up to there it has been turned into deliveries.
create table webhook (
    organization_id uuid not null,
    id uuid not null,
    url varchar(2000) not null,
    events varchar(1000) not null,
    description varchar(500),
    enabled boolean not null,
    secret varchar(500) not null,
    previous_secret varchar(500),
    previous_secret_until timestamp with time zone,
    position bigint not null,
    version bigint not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    constraint webhook_pkey primary key (organization_id, id),
    constraint webhook_organization_fkey foreign key (organization_id) references organization,
    constraint webhook_previous_check check (previous_secret is null or previous_secret_until is not null)
);

-- What happened to a webhook itself. The author stands here as they were then, and is a reference too.
create table webhook_entry (
    organization_id uuid not null,
    webhook_id uuid not null,
    version bigint not null,
    deed varchar(14) not null,
    at timestamp with time zone not null,
    author varchar(2000) not null,
    author_id uuid,
    why varchar(1000),
    constraint webhook_entry_pkey primary key (organization_id, webhook_id, version, deed),
    constraint webhook_entry_webhook_fkey foreign key (organization_id, webhook_id) references webhook on delete cascade,
    constraint webhook_entry_author_fkey foreign key (organization_id, author_id) references app_user,
    constraint webhook_entry_deed_check check (deed in ('created', 'updated', 'secret_rotated', 'enabled', 'disabled'))
);

-- What a webhook is told, and the queue of what it has not been told yet, as page is. Of one entry of the feed it may be told several things, in the
-- order of their parts. What is_alone was sent again by hand: it waits for no other.
create table webhook_delivery (
    organization_id uuid not null,
    id uuid not null,
    webhook_id uuid not null,
    incident_id uuid not null,
    position bigint not null,
    part integer not null,
    event varchar(40) not null,
    body text not null,
    state varchar(9) not null,
    attempts integer not null,
    tried_since timestamp with time zone,
    lease uuid,
    waits_since timestamp with time zone,
    is_alone boolean not null,
    status integer,
    why varchar(1000),
    created_at timestamp with time zone not null,
    delivered_at timestamp with time zone,
    constraint webhook_delivery_pkey primary key (organization_id, id),
    constraint webhook_delivery_place_key unique (organization_id, webhook_id, position, part),
    constraint webhook_delivery_webhook_fkey foreign key (organization_id, webhook_id) references webhook on delete cascade,
    constraint webhook_delivery_state_check check (state in ('queued', 'sending', 'delivered', 'failed')),
    constraint webhook_delivery_waits_check check ((waits_since is not null) = (state in ('queued', 'sending'))),
    constraint webhook_delivery_lease_check check ((lease is not null) = (state = 'sending'))
);

create index webhook_delivery_age on webhook_delivery (created_at);

-- Admins are told of a webhook that was disabled.
alter table page drop constraint page_cause_check;
alter table page add constraint page_cause_check check (cause in ('escalation', 'manual', 'assignment', 'sla_acknowledge', 'sla_closure',
    'stand_down', 'catch_all', 'reminder', 'action_item', 'webhook'));
