create index webhook_delivery_queue on webhook_delivery (organization_id, webhook_id, waits_since);
create index webhook_delivery_turn on webhook_delivery (organization_id, webhook_id, incident_id, waits_since);
