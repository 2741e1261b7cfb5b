-- Purged receipts leave room that new ones take, so that after a day each piece of the table has old ones and young ones in it, and an
-- index of pieces leads to all of them.
drop index receipt_age;
create index receipt_age on receipt (at);
