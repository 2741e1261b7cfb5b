-- H2 joins first and sorts then, so that no index serves the order of these lists.
drop index postmortem_newest;
drop index action_item_by_due_date;
drop index action_item_by_category;
