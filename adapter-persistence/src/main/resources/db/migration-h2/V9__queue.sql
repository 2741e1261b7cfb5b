create index page_by_incident on page (organization_id, incident_id, created_at, id);
create index page_queue on page (waits_since);
create index incident_unwatched on incident (status, due_at);
