-- The ledger: whoever is to be told of an incident, and what has become of that. It is the queue as well: whatever still waits for a
-- sender has waits_since. That is when a queued page is due, by the clocks of the nodes; and while one is being sent, when its lease runs
-- out, by this database's clock. Without a user, a page is for whoever hears of what nobody else could be told.
create table page (
    organization_id uuid not null,
    id uuid not null,
    incident_id uuid not null,
    user_id uuid,
    channel varchar(5) not null,
    cause varchar(15) not null,
    level smallint,
    round smallint,
    urgency varchar(6) not null,
    message varchar(500),
    is_fallback boolean not null,
    state varchar(10) not null,
    attempts integer not null,
    waits_since timestamp with time zone,
    lease uuid,
    wanted boolean not null,
    error_code varchar(22),
    why varchar,
    created_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    constraint page_pkey primary key (organization_id, id),
    constraint page_incident_fkey foreign key (organization_id, incident_id) references incident,
    constraint page_user_fkey foreign key (organization_id, user_id) references app_user,
    constraint page_channel_check check (channel in ('slack', 'email')),
    constraint page_cause_check check (cause in ('escalation', 'manual', 'assignment', 'sla_acknowledge', 'sla_closure',
        'stand_down', 'catch_all', 'reminder')),
    constraint page_place_check check ((level is null) = (round is null)),
    constraint page_urgency_check check (urgency in ('high', 'normal', 'low')),
    constraint page_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'superseded')),
    constraint page_attempts_check check (attempts >= 0),
    constraint page_waiting_check check ((waits_since is null) = (state in ('sent', 'failed', 'superseded'))),
    constraint page_lease_check check ((lease is null) = (state <> 'sending')),
    constraint page_failure_check check ((error_code is null) = (state <> 'failed')),
    constraint page_sent_check check ((sent_at is null) = (state <> 'sent'))
);

-- An incident has a copy of the policy that it goes by.
alter table incident alter column facts set data type varchar(100000);

-- Why an open incident waits for nothing that time brings. One without due_at and without this is one that nobody watches.
alter table incident add column rests_because varchar(9);
alter table incident add constraint incident_rest_check check (rests_because in ('answered', 'exhausted', 'unplanned'));
update incident set rests_because = case when acknowledged_at is null then 'unplanned' else 'answered' end
where due_at is null and status in ('new', 'investigating', 'fixing', 'monitoring');
