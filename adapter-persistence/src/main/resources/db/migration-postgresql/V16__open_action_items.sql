-- Those that are not completed are few after some time, and most lists are of them. Whatever else a list wants is filtered on the way.
create index action_item_open on action_item (organization_id, due_date nulls last, created_at, id) where status <> 'completed';
drop index action_item_by_status;
drop index action_item_by_category;
