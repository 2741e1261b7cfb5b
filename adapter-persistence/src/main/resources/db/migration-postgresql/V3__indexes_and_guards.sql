create index incident_by_severity on incident (organization_id, severity, status, created_at desc, id desc);
create index incident_by_assignee on incident (organization_id, assignee_id, status, created_at desc, id desc)
    where assignee_id is not null;
create index incident_by_team on incident (organization_id, team_id, status, created_at desc, id desc)
    where team_id is not null;
create index incident_by_resolution on incident (organization_id, resolved_at) where resolved_at is not null;
create index incident_due on incident (due_at) where due_at is not null;
create index incident_service_use on incident_service (organization_id, service_id);
create index incident_component_use on incident_component (organization_id, component_id);
create index incident_environment_use on incident_environment (organization_id, environment_id);
create index incident_event_timeline on incident_event (organization_id, incident_id, position);

-- Receipts are purged by age and come in its order, so a few bytes per megabyte of them are index enough.
create index receipt_age on receipt using brin (at) with (pages_per_range = 32, autosummarize = on);

-- A search looks through the pending entries one by one, so there are never many of them.
create index incident_text_words on incident_text using gin (words) with (fastupdate = on, gin_pending_list_limit = 512);

-- Rows that are updated all the time find room on their page, and dead ones go before they are many.
alter table organization_counter set (fillfactor = 20);
alter table incident set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);

-- The timeline is append-only. The one door is for retention and for erasing an organization: a transaction that says
--     set local tocsin.erasing = 'on'
-- may delete; nothing may update.
create function incident_event_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('tocsin.erasing', true) = 'on' then
        return null;
    end if;
    raise exception 'the timeline is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger incident_event_is_append_only before update or delete or truncate on incident_event
    for each statement execute function incident_event_is_append_only();

-- Ends a statement of many parts when one of them has not found what it needs.
create function all_found(counted bigint, wanted bigint, otherwise text) returns boolean language plpgsql as $$
begin
    if counted <> wanted then
        raise exception 'what this was decided on has changed' using errcode = otherwise;
    end if;
    return true;
end
$$;
