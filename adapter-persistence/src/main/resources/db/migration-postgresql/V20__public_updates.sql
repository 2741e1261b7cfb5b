-- What the public is told stands between much that is not for it. The index is made while others write, outside a transaction; of one that
-- was cut off a part may be left.
drop index concurrently if exists incident_event_public;

create index concurrently incident_event_public on incident_event (organization_id, incident_id, position)
    where type in ('STATUS_CHANGED', 'REOPENED', 'PUBLIC_UPDATE');
