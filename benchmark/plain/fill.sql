-- :incidents of them, in the proportions and with the texts of ../fill.sql: 2 % are investigated, 1 % are being fixed
-- (all of them SEV2), 2 % are monitored, 95 % are resolved; one service and two entries of the timeline each.
insert into incident (id, number, title, description, severity, status, assigned_to, created_at, resolved_at)
select i,
       'INC-' || i,
       'Database connection pool exhausted on node ' || i,
       'The API answers 500 because every connection is taken. ' || repeat('Seen before. ', 9),
       'SEV' || i % 5,
       case when i % 100 < 2 then 'investigating'
            when i % 100 = 2 then 'fixing'
            when i % 100 < 5 then 'monitoring'
            else 'resolved' end,
       'user' || i % 20 || '@example.com',
       now() - (:incidents - i) * interval '1 minute',
       case when i % 100 >= 5 then now() end
from generate_series(1, :incidents) i;

insert into affected_service select i, 'svc_' || i % 40 from generate_series(1, :incidents) i;

insert into timeline (incident_id, event_type, title, author)
select i, 'CREATED', 'Incident created', 'Jane' from generate_series(1, :incidents) i;
insert into timeline (incident_id, event_type, title, description, author)
select i, 'STATUS_CHANGED', 'Status changed', 'Moved on.', 'Jane' from generate_series(1, :incidents) i;

select setval('incident_number', :incidents), setval(pg_get_serial_sequence('incident', 'id'), :incidents);
vacuum (analyze);
