-- An organization with a history, in words that both databases understand. Every :step-th incident is open, so that 200 are, however
-- many there are in all; the n-th was created n minutes after the start. Person 0 to 3 and team 0 to 2 share them evenly; person 4 and
-- team 3 had nothing but the five oldest. The ids end with the numbers.

insert into organization (organization_id, name, slug, created_at, default_severity, severities_version)
values (':organization', 'History', 'history-:organization', timestamp with time zone ':start', 'SEV2', 1);

insert into organization_counter (organization_id, last_position, number_year, last_number, tally)
values (':organization', :incidents, 2026, :incidents,
        array[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

insert into app_user (organization_id, id, name, folded_name, email, role, time_zone, active, created_at, updated_at, version)
select cast(':organization' as uuid), cast(':prefix00000000000' || g.n as uuid), 'Person ' || g.n, 'person ' || g.n,
       'person' || g.n || '@example.com', 'responder', 'UTC', true, timestamp with time zone ':start',
       timestamp with time zone ':start', 1
from generate_series(0, 4) as g(n);

insert into team (organization_id, id, name, folded_name, active_name, created_at, updated_at, version)
select cast(':organization' as uuid), cast(':prefix00000000000' || g.n as uuid), 'Team ' || g.n, 'team ' || g.n,
       'team ' || g.n, timestamp with time zone ':start', timestamp with time zone ':start', 1
from generate_series(0, 3) as g(n);

insert into incident (organization_id, id, number_year, number_seq, title, description, severity, status, team_id, assignee_id,
                      resolved_at, resolved_by, created_at, updated_at, sla, linked, facts, version, revision)
select cast(':organization' as uuid), cast(':prefix' || lpad(cast(s.n as varchar), 12, '0') as uuid), 2026, s.n,
       'Database connection pool exhausted', 'The API answers 500 because every connection is taken.',
       cast('SEV' || mod(s.nth, 5) as severity_word), cast(s.status as status_word),
       cast(':prefix00000000000' || case when s.n <= 5 then 3 else mod(s.nth, 3) end as uuid),
       cast(':prefix00000000000' || s.person as uuid),
       case when s.status = 'resolved' then s.created_at + interval '1' hour end,
       case when s.status = 'resolved' then cast(':prefix00000000000' || s.person as uuid) end,
       s.created_at, s.created_at, 'on_track', false,
       '{"v": 1, "sla": {"started": 0, "acknowledge_minutes": 15, "closure_minutes": 240, "over_micros": 0, "acknowledge":'
           || ' {"warned": false}, "closure": {"warned": false}}}',
       1, 1
from (select o.n, o.nth, case when o.n <= 5 then 4 else mod(o.nth, 4) end as person,
             timestamp with time zone ':start' + o.n * interval '1' minute as created_at,
             case when o.n = o.nth then 'resolved'
                  when mod(o.nth, 7) < 2 then 'new'
                  when mod(o.nth, 7) < 4 then 'investigating'
                  when mod(o.nth, 7) < 6 then 'fixing'
                  else 'monitoring' end as status
      from (select g.n, case when mod(g.n, :step) = 0 then g.n / :step + 1000000 else g.n end as nth
            from generate_series(1, :incidents) as g(n)) o) s;

insert into incident_event (organization_id, position, incident_id, id, type, title, via, at, details)
select organization_id, number_seq, id, id, 'CREATED', 'Incident created', 'system', created_at, '{}' from incident
where organization_id = ':organization';
