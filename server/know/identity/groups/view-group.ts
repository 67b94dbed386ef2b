import type { Tx } from "../../../platform/db/index.ts";
import { dayAt, thereOn } from "../../people/index.ts";
import type { Group } from "../contract.ts";

type Named = { id: string; name: string };

/** The account it belongs to, those that belong to it, and what its people link it to: their households, or of a household where they are otherwise. */
export async function viewGroup(tx: Tx, account: string): Promise<Group> {
  const links = await tx.query<Named & { above: boolean }>(
    `select a.id, a.name, true as above from account_parents p join accounts a on a.workspace_id = $1 and a.id = p.parent_id
     where p.workspace_id = $1 and p.account_id = $2
     union all
     select a.id, a.name, false from account_parents p join accounts a on a.workspace_id = $1 and a.id = p.account_id
     where p.workspace_id = $1 and p.parent_id = $2
     order by name`,
    [tx.workspace, account],
  );
  const shared = await tx.query<Named & { household: boolean; people: Named[] }>(
    `select o.id, o.name, o.kind = 'household' as household,
       jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)) as people
     from accounts a
     join employments e on e.workspace_id = $1 and e.account_id = a.id and ${thereOn("e", dayAt("$3"))}
     join employments f on f.workspace_id = $1 and f.person_id = e.person_id and ${thereOn("f", dayAt("$3"))} and f.account_id <> a.id
     join accounts o on o.workspace_id = $1 and o.id = f.account_id and (o.kind = 'household') <> (a.kind = 'household')
     join people p on p.workspace_id = $1 and p.id = e.person_id
     where a.workspace_id = $1 and a.id = $2
     group by o.id, o.name, o.kind order by lower(o.name), o.id limit ${mostShared}`,
    [tx.workspace, account, tx.ctx.clock.now()],
  );
  const name = ({ id, name: said }: Named): Named => ({ id, name: said });
  const through = (household: boolean) =>
    shared
      .filter((one) => one.household === household)
      .map(({ id, name: said, people }) => ({
        id,
        name: said,
        people: people.toSorted((one, other) => one.name.localeCompare(other.name)),
      }));
  return {
    parent: links.filter(({ above }) => above).map(name)[0] ?? null,
    branches: links.filter(({ above }) => !above).map(name),
    households: through(true),
    workplaces: through(false),
  };
}

/** A firm of thousands is linked to many; the first are enough to see. */
const mostShared = 50;
