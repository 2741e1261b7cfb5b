begin;
insert into incident (number, title, description, severity, status)
values ('INC-' || nextval('incident_number'), 'Database connection pool exhausted',
        'The API answers 500 because every connection is taken.', 'SEV3', 'new') returning id \gset
insert into affected_service (incident_id, service_key) values (:id, 'svc_1');
insert into timeline (incident_id, event_type, title, author)
values (:id, 'CREATED', 'Incident created', 'Jane');
commit;
