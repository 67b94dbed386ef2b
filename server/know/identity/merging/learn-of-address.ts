import { newId, type Tx } from "../../../platform/db/index.ts";
import { difference, recordChanges, recordKind } from "../../../platform/history/index.ts";
import type { ChangeSet, Row } from "../../../platform/records/index.ts";
import { copyWishes, madeBy } from "./copy-wishes.ts";

/** A contact point that is its own again, and the equal one it was part of. */
export interface Way {
  id: string;
  holder: string;
}

/**
 * What was learned of an address while it was one (it is dead, somebody asked not to be written to there) holds for both: it is the same address. It is
 * written into the history of whatever told it, so that taking that back takes it from both.
 */
export async function learnOfAddress(tx: Tx, set: ChangeSet, merge: string, ways: Way[]): Promise<void> {
  if (ways.length === 0) return;
  const places = await placesSince(tx, merge, ways);
  await takeState(tx, merge, places);
  await takeWishes(tx, set, merge, places);
}

interface Place extends Way {
  /** A contact point that it was part of since the merge: the holder, and those that became part of the holder themselves. */
  at: string;
}

async function placesSince(tx: Tx, merge: string, ways: Way[]): Promise<Place[]> {
  const now = ways.map((way) => ({ ...way, at: way.holder }));
  const earlier = await tx.query<Place>(
    `select w.id, w.holder, v.from_id as at from unnest($3::uuid[], $4::uuid[]) as w (id, holder)
     join merge_moves v on v.workspace_id = $1 and v.merge_id > $2 and v.record_kind = 'folded-contact-point' and w.id = any (v.ids)`,
    [tx.workspace, merge, ways.map(({ id }) => id), ways.map((way) => way.holder)],
  );
  return [...now, ...earlier];
}

/** The last that was told of the address; after it was replaced by another one, what is told is of that one. */
async function takeState(tx: Tx, merge: string, places: Place[]): Promise<void> {
  const found = await tx.query<{ own: Row & { id: string }; told: string; state: string; state_on: string | null }>({
    name: "identity.state-learned",
    text: `select distinct on (o.id) to_jsonb(o) as own, c.set_id as told,
             case when c.fields ? 'state' then c.fields -> 'state' ->> 1 else h.state end as state,
             case when c.fields ? 'state_on' then c.fields -> 'state_on' ->> 1 else h.state_on::text end as state_on
           from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as p (id, holder, at)
           join contact_points o on o.workspace_id = $1 and o.id = p.id
           join contact_points h on h.workspace_id = $1 and h.id = p.holder
           join changes c on c.workspace_id = $1 and c.record_id = p.at and c.op = 'updated' and c.set_id > $2
             and (c.fields ? 'state' or c.fields ? 'state_on')
           join change_sets s on s.workspace_id = $1 and s.id = c.set_id and s.kind !~ '^(un)?merge-'
           where h.normal = o.normal or not exists (
             select from changes d where d.workspace_id = $1 and d.record_id = p.at and d.set_id > $2 and d.set_id <= c.set_id and d.fields ? 'normal')
           order by o.id, c.set_id desc`,
    values: [tx.workspace, merge, ...columnsOf(places)],
  });
  const settle = recordKind("contact-point").settle;
  for (const { own, told, state, state_on } of found) {
    const taken = state === "dead" ? { state, state_on } : (settle?.(own, { ...own, state, state_on }) ?? {});
    const differs = difference(own, taken);
    if (!differs) continue;
    await tx.query(
      `update contact_points c set state = p.state, state_on = p.state_on, revision = c.revision + 1
       from jsonb_populate_record(null::contact_points, $3::jsonb) p where c.workspace_id = $1 and c.id = $2`,
      [tx.workspace, own.id, JSON.stringify({ ...own, ...taken })],
    );
    await recordChanges(tx, told, [{ kind: "contact-point", id: own.id, op: "updated", fields: differs }]);
  }
}

/** Reasons not to touch that were given since, those aside that came with another record's point. */
async function takeWishes(tx: Tx, set: ChangeSet, merge: string, places: Place[]): Promise<void> {
  const rows = await tx.query<{ whole: Row; point: string; made_by: string | null }>({
    name: "identity.wishes-learned",
    text: `select distinct on (p.id, t.id) to_jsonb(t) as whole, p.id as point, ${madeBy} as made_by
           from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as p (id, holder, at)
           join suppressions t on t.workspace_id = $1 and t.contact_point_id = p.holder and t.id > $2
           where not exists (
               select from suppressions o where o.workspace_id = $1 and o.contact_point_id = p.id
                 and o.channel is not distinct from t.channel and o.reason = t.reason and o.evidence = t.evidence)
             and not exists (
               select from merge_moves v join merges m on m.workspace_id = $1 and m.id = v.merge_id and m.undone_at is null
               where v.workspace_id = $1 and v.merge_id > $2 and v.record_kind = 'suppression' and v.to_id = p.holder and t.id = any (v.ids)
                 and v.from_id <> all ($5::uuid[]))`,
    values: [tx.workspace, merge, ...columnsOf(places)],
  });
  await copyWishes(
    tx,
    set,
    "suppression",
    rows.map(({ whole, point, made_by }) => ({
      row: { ...whole, id: newId(), contact_point_id: point },
      madeBy: made_by,
    })),
  );
}

const columnsOf = (places: Place[]): string[][] => [
  places.map(({ id }) => id),
  places.map(({ holder }) => holder),
  places.map(({ at }) => at),
];
