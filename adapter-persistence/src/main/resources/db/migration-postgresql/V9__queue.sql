create index page_by_incident on page (organization_id, incident_id, created_at, id);

-- What waits, so that a claim finds each organization's first ones however many of the others have.
create index page_queue on page (organization_id, waits_since) where waits_since is not null;

-- Each page is updated twice at least, within seconds.
alter table page set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);

-- Has nothing in it as long as all is well.
create index incident_unwatched on incident (organization_id)
    where due_at is null and rests_because is null and status in ('new', 'investigating', 'fixing', 'monitoring');
