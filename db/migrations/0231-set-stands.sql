-- Whether what a set did stands: an undo takes it away, the undo of the undo brings it back, and so on along the chain.
create function set_stands(workspace uuid, set_id uuid) returns boolean language sql stable parallel safe as $$
  with recursive chain (id, n) as (
    select set_id, 0
    union all
    select s.undone_by_id, c.n + 1 from chain c
    join change_sets s on s.workspace_id = workspace and s.id = c.id where s.undone_by_id is not null)
  select max(c.n) % 2 = 0 from chain c
$$;
