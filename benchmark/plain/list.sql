\set skip random(0, 4) * 20
select * from incident where status = 'fixing' and severity = 'SEV2' order by created_at desc limit 20 offset :skip;
select count(*) from incident where status = 'fixing' and severity = 'SEV2';
