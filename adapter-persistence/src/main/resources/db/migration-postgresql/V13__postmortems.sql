create index action_item_by_owner on action_item (organization_id, owner_id, status, due_date nulls last) where owner_id is not null;
create index action_item_by_category on action_item (organization_id, folded_category, status, due_date nulls last)
    where folded_category is not null;
create index action_item_reminders on action_item (remind_at) where remind_at is not null;

-- Versions are kept as the timeline is, and leave by the same door.
create function postmortem_version_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('tocsin.erasing', true) = 'on' then
        return null;
    end if;
    raise exception 'versions of postmortems are kept' using errcode = 'restrict_violation';
end
$$;

create trigger postmortem_version_is_kept before update or delete or truncate on postmortem_version
    for each statement execute function postmortem_version_is_kept();
