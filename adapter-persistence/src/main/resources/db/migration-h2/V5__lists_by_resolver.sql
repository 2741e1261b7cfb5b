-- Without it, a list of what somebody resolved long ago reads everything that anybody has resolved since.
create index incident_by_resolver on incident (organization_id, resolved_by, status, created_at desc, id desc);
