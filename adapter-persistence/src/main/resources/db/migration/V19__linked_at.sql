-- Since when an incident affects a component, or happens in an environment; empty for what was linked when the incident was opened.
alter table incident_component add column linked_at timestamp with time zone;
alter table incident_environment add column linked_at timestamp with time zone;
