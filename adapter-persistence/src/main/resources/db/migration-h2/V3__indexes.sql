-- H2 has no partial indexes, and takes an index for an order only when the ORDER BY repeats its leading columns.

create index incident_by_severity on incident (organization_id, severity, status, created_at desc, id desc);
create index incident_by_assignee on incident (organization_id, assignee_id, status, created_at desc, id desc);
create index incident_by_team on incident (organization_id, team_id, status, created_at desc, id desc);
create index incident_by_resolution on incident (organization_id, resolved_at);
create index incident_due on incident (due_at);
create index incident_component_use on incident_component (organization_id, component_id);
create index incident_environment_use on incident_environment (organization_id, environment_id);
create index incident_event_timeline on incident_event (organization_id, incident_id, position);
create index receipt_age on receipt (at);
