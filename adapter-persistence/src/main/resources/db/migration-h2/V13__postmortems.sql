create index action_item_by_owner on action_item (organization_id, owner_id, status, due_date nulls last);
create index action_item_by_category on action_item (organization_id, folded_category, status, due_date nulls last);
create index action_item_reminders on action_item (remind_at);
