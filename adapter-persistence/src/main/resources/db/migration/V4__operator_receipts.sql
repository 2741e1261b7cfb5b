-- The operator's idempotency keys of the last 24 hours. The operator belongs to no organization, and the one that a key founded has
-- another id at every attempt: so this is, beside the table that leads from an API key's hash to its organization, the second one whose
-- primary key does not begin with organization_id. It has a few rows at most, and needs no index by age.
create table operator_receipt (
    idempotency_key varchar(255) not null,
    organization_id uuid not null,
    fingerprint varchar(200) not null,
    answer varchar not null,
    at timestamp with time zone not null,
    constraint operator_receipt_pkey primary key (idempotency_key),
    constraint operator_receipt_organization_fkey foreign key (organization_id) references organization
);
