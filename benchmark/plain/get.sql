\set i random(1, :incidents)
select * from incident where number = 'INC-' || :i;
select service_key from affected_service where incident_id = :i;
select * from timeline where incident_id = :i order by created_at limit 200;
