-- A time zone where this database knows one by that name, else null: a row that names none must not stop a statement about a thousand others. Asked of
-- each name once, never of each row: to be able to fail costs a savepoint.
create function sound_zone(name text) returns text language plpgsql stable strict as $$
begin
  perform now() at time zone name;
  return name;
exception when others then
  return null;
end
$$;
