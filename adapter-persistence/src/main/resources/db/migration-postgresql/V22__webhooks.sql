create index webhook_delivery_queue on webhook_delivery (organization_id, webhook_id, waits_since) where waits_since is not null;
create index webhook_delivery_turn on webhook_delivery (organization_id, webhook_id, incident_id, position, part) where waits_since is not null;

-- As page is: each delivery is updated twice at least, within seconds.
alter table webhook_delivery set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.01);
