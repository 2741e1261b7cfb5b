-- The words that are kept. PostgreSQL has them as enumerations, which checks them without a constraint's price on every write.

create domain severity_word as varchar(4) check (value in ('SEV0', 'SEV1', 'SEV2', 'SEV3', 'SEV4'));

-- 'deleted' is no status of the domain: it is the tombstone, which stands outside every list because lists name statuses.
create domain status_word as varchar(13)
    check (value in ('new', 'investigating', 'fixing', 'monitoring', 'resolved', 'closed', 'deleted'));

create domain sla_word as varchar(8) check (value in ('on_track', 'at_risk', 'breached'));
