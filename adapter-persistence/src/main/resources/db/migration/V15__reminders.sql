-- A page that reminds somebody of an action item says which. The item itself may be gone before the page: so it is no reference.
alter table page add column action_item_id uuid;

alter table page drop constraint page_cause_check;
alter table page add constraint page_cause_check check (cause in ('escalation', 'manual', 'assignment', 'sla_acknowledge', 'sla_closure',
    'stand_down', 'catch_all', 'reminder', 'action_item'));
