-- An organization and an API key for each of :keys, and in each :incidents incidents, :services services, 20 people and
-- 10 teams. 2 % of the incidents are investigated, 1 % are being fixed (all of them SEV2), 2 % are monitored, 95 % are
-- resolved; each was created and changed its status once. Deadlines are a year long, so none falls due while anything
-- is measured. What the schema cannot say is kept: ids that grow with time, positions without a gap in the order of
-- time, numbers without a gap, a counter with the last of both and with how many there are of each status and severity.

create function pg_temp.version_7(at timestamptz, salt text) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
        || '7' || left(md5(salt), 3) || '8' || right(md5(salt), 15))::uuid
$$;

create function pg_temp.micros(at timestamptz) returns bigint language sql immutable as $$
    select (extract(epoch from at) * 1000000)::bigint
$$;

-- Everything began a month ago, or with the year: numbers begin anew each year.
create temp table world as
select greatest(now() - interval '30 days', date_trunc('year', now(), 'UTC')) as began, now() as ends;

create temp table tenant as
select n, key, began, pg_temp.version_7(began, 'organization' || n) as organization_id,
       pg_temp.version_7(began, 'key' || n) as key_id
from world, unnest(:'keys'::text[]) with ordinality as given (key, n);

create temp table person as
select t.*, i, pg_temp.version_7(began, 'person' || n || '-' || i) as id, 'Person ' || i as name,
       'user' || i || '@example.com' as email
from tenant t, generate_series(0, 19) i;

create temp table thing as
select t.*, kind, i, kind || ' ' || i as name, pg_temp.version_7(began, kind || n || '-' || i) as id
from tenant t, (values ('Team', 10), ('Service', :services)) as kinds (kind, many), generate_series(0, many - 1) i;

insert into organization (organization_id, name, slug, created_at, default_severity, severities_version)
select organization_id, 'Bench ' || n, 'bench-' || n, began, 'SEV2', 1 from tenant;

insert into severity_target (organization_id, severity, acknowledge_minutes, closure_minutes)
select organization_id, severity, 525600, 525600 from tenant, unnest(enum_range(null::severity_word)) severity;

insert into app_user (organization_id, id, name, folded_name, email, role, time_zone, active, created_at, updated_at,
                      version)
select organization_id, id, name, lower(name), email, 'admin', 'UTC', true, began, began, 1 from person;

insert into api_key (organization_id, id, name, folded_name, user_id, scopes, prefix, created_at)
select organization_id, key_id, 'bench', 'bench', id, '*', 'sk_live_', began from person where i = 0;

insert into api_key_hash (hash, organization_id, api_key_id)
select encode(sha256(key::bytea), 'hex'), organization_id, key_id from tenant;

insert into team (organization_id, id, name, folded_name, active_name, created_at, updated_at, version)
select organization_id, id, name, lower(name), lower(name), began, began, 1 from thing where kind = 'Team';

insert into service (organization_id, id, service_key, name, folded_name, active_name, team_id, created_at, updated_at,
                     version)
select s.organization_id, s.id, 'svc_B' || translate(lpad(s.i::text, 9, '0'), '01', 'XY'), s.name, lower(s.name),
       lower(s.name), t.id, s.began, s.began, 1
from thing s join thing t on t.n = s.n and t.kind = 'Team' and t.i = s.i % 10
where s.kind = 'Service';

create temp table story as
select t.organization_id, t.n, t.key_id, nth, p.id as person_id, p.name as person, p.email,
       service.id as service_id, team.id as team_id,
       pg_temp.version_7(created_at, 'incident' || t.n || '-' || nth) as id,
       'Database connection pool exhausted on node ' || nth as title,
       'The API answers 500 because every connection is taken. ' || repeat('Seen before. ', 9) as description,
       ('SEV' || nth % 5)::severity_word as severity,
       (case when nth % 100 < 2 then 'investigating'
             when nth % 100 = 2 then 'fixing'
             when nth % 100 < 5 then 'monitoring'
             else 'resolved' end)::status_word as status,
       nth % 100 >= 5 as over,
       created_at, created_at + interval '1 microsecond' as changed_at
from world cross join generate_series(1, :incidents) nth
cross join lateral (
    select date_trunc('milliseconds', began + (ends - began) * nth / (:incidents + 1)) as created_at) times
cross join tenant t
join person p on p.n = t.n and p.i = nth % 20
join thing service on service.n = t.n and service.kind = 'Service' and service.i = nth % :services
join thing team on team.n = t.n and team.kind = 'Team' and team.i = service.i % 10
order by nth, t.n;

insert into incident (organization_id, id, number_year, number_seq, title, description, severity, status, service_id,
                      team_id, assignee_id, acknowledged_at, acknowledged_by, resolved_at, resolved_by, created_at,
                      updated_at, due_at, sla, linked, facts, version, revision)
select organization_id, id, extract(year from created_at at time zone 'UTC'), nth, title, description, severity, status,
       service_id, team_id, person_id, changed_at, person_id, case when over then changed_at end,
       case when over then person_id end, created_at, changed_at,
       case when not over then created_at + interval '1 minute' * 525600 * 0.8 end, 'on_track', false,
       json_build_object('v', 1, 'sla', json_strip_nulls(json_build_object(
           'started', pg_temp.micros(created_at),
           'acknowledge_minutes', 525600, 'closure_minutes', 525600, 'over_micros', 0,
           'over_since', case when over then pg_temp.micros(changed_at) end,
           'acknowledge', json_build_object('warned', false, 'met', pg_temp.micros(changed_at)),
           'closure', json_build_object('warned', false, 'met', case when over then pg_temp.micros(changed_at) end)))),
       2, 2
from story order by nth, n;

-- The words of a search carry a mark of their organization.
insert into incident_text (organization_id, incident_id, words)
select organization_id, id, array(
    select distinct right(organization_id::text, 8) || ':' || word
    from regexp_split_to_table(lower(title || ' ' || description), '\W+') word where word <> '')
from story order by nth, n;

insert into incident_event (organization_id, position, incident_id, id, type, title, description, via, author_id,
                            author_name, author_email, key_id, at, details)
select organization_id, 2 * nth - 1, id, pg_temp.version_7(created_at, 'created' || n || '-' || nth), 'CREATED',
       'Incident created', null, 'key', person_id, person, email, key_id, created_at,
       json_build_object('severity', severity)
from story
union all
select organization_id, 2 * nth, id, pg_temp.version_7(changed_at, 'changed' || n || '-' || nth), 'STATUS_CHANGED',
       'Status changed from new to ' || status, 'Moved on.', 'key', person_id, person, email, key_id, changed_at,
       json_build_object('from', 'new', 'to', status)
from story
order by 2, 1;

-- Whoever has the incident was woken for it.
insert into page (organization_id, id, incident_id, user_id, channel, cause, level, round, urgency, is_fallback, state,
                  attempts, wanted, created_at, sent_at)
select organization_id, pg_temp.version_7(created_at, 'page' || n || '-' || nth), id, person_id, 'slack', 'escalation', 1, 1,
       'normal', false, 'sent', 1, true, created_at, changed_at
from story order by nth, n;

insert into organization_counter (organization_id, last_position, number_year, last_number, tally)
select organization_id, 2 * :incidents, extract(year from now() at time zone 'UTC'), :incidents,
       array_agg(coalesce(many, 0) order by w.status, v.severity)
from tenant t
cross join unnest(enum_range(null::status_word)) w (status)
cross join unnest(enum_range(null::severity_word)) v (severity)
left join (select n, status, severity, count(*) many from story group by n, status, severity) counts
    using (n, status, severity)
where w.status <> 'deleted'
group by organization_id;

vacuum (analyze);
