-- A claim is for one channel, and must not walk over all that waits for another one: that is long when that one is away.
drop index page_queue;
create index page_queue on page (organization_id, channel, waits_since) where waits_since is not null;
