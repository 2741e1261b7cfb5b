-- The history of components is kept as the timeline is, and leaves by the same door.
create function component_status_change_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting('tocsin.erasing', true) = 'on' then
        return null;
    end if;
    raise exception 'the history of components is kept' using errcode = 'restrict_violation';
end
$$;

create trigger component_status_change_is_kept before update or delete or truncate on component_status_change
    for each statement execute function component_status_change_is_kept();
