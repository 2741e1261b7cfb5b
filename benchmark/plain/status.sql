-- Those that are monitored or investigated, as ours are: every change is a change.
\set i random(0, :incidents / 100 - 1) * 100 + random(3, 4)
begin;
select * from incident where number = 'INC-' || :i;
update incident
set status = case status when 'monitoring' then 'investigating' else 'monitoring' end,
    version = version + 1, updated_at = now()
where id = :i;
insert into timeline (incident_id, event_type, title, description, author)
values (:i, 'STATUS_CHANGED', 'Status changed', 'Looked at the pool once more.', 'Jane');
commit;
