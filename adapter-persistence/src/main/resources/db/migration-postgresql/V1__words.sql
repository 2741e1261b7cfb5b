-- The words that are kept. An enumeration costs four bytes, and nothing to check; a word is added by ALTER TYPE, one release before it
-- is written.

create type severity_word as enum ('SEV0', 'SEV1', 'SEV2', 'SEV3', 'SEV4');

-- 'deleted' is no status of the domain: it is the tombstone, which stands outside every list because lists name statuses.
create type status_word as enum ('new', 'investigating', 'fixing', 'monitoring', 'resolved', 'closed', 'deleted');

create type sla_word as enum ('on_track', 'at_risk', 'breached');
