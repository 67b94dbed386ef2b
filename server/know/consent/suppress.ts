import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { NewSuppression, Suppression } from "./contract.ts";

/** Writes down that somebody is not to be touched. Saying it twice is one suppression. */
export async function suppress(
  tx: Tx,
  wanted: NewSuppression[],
): Promise<{ suppressions: Suppression[]; set: string | null }> {
  const points = wanted.flatMap((row) => row.contact_point_id ?? []);
  const missing =
    points.length === 0
      ? undefined
      : await tx.one<{ id: string }>(
          "select w.id from unnest($2::uuid[]) as w (id) where not exists (select from contact_points c where c.workspace_id = $1 and c.id = w.id) limit 1",
          [tx.workspace, points],
        );
  if (missing) throw new Fault("not_found", { what: "contact point", id: missing.id });
  const there = await tx.query<Suppression>(
    `select ${columns} from suppressions s
     join unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as w (account_id, person_id, point_id, channel)
       on (s.account_id = w.account_id or s.person_id = w.person_id or s.contact_point_id = w.point_id) and s.channel is not distinct from w.channel
     where s.workspace_id = $1`,
    [
      tx.workspace,
      wanted.map((row) => row.account_id ?? null),
      wanted.map((row) => row.person_id ?? null),
      wanted.map((row) => row.contact_point_id ?? null),
      wanted.map((row) => row.channel ?? null),
    ],
  );
  const set = changeSet(tx, { kind: "suppress", summary: wanted[0]?.reason ?? "" });
  const made = await set.create<Suppression>(
    "suppression",
    wanted
      .filter((row) => !there.some((known) => keyOf(known) === keyOf(row)))
      .map((row) => ({ ...row, channel: row.channel ?? null, evidence: row.evidence ?? "manual" })),
  );
  const all = [...there, ...made];
  return {
    suppressions: wanted.map((row) => all.find((known) => keyOf(known) === keyOf(row)) as Suppression),
    set: await set.close(),
  };
}

/** They agreed again, or it was never said. */
export async function liftSuppression(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "lift-suppression" });
  const gone = await set.remove("suppression", [id]);
  return { removed: gone.length, set: await set.close() };
}

/** What stands against touching an account or a person, on their contact points too. */
export async function listSuppressions(
  tx: Tx,
  of: { account_id?: string; person_id?: string },
): Promise<Suppression[]> {
  return tx.query<Suppression>(
    `select ${columns} from suppressions s
     where s.workspace_id = $1 and (s.account_id = $2 or s.person_id = $3 or s.contact_point_id in (
       select c.id from contact_points c where c.workspace_id = $1 and (c.account_id = $2 or c.person_id = $3)))
     order by s.created_at desc, s.id desc limit 500`,
    [tx.workspace, of.account_id ?? null, of.person_id ?? null],
  );
}

const columns = "s.id, s.account_id, s.person_id, s.contact_point_id, s.channel, s.reason, s.evidence, s.created_at";

function keyOf(row: {
  account_id?: string | null;
  person_id?: string | null;
  contact_point_id?: string | null;
  channel?: string | null;
}): string {
  return [row.account_id ?? row.person_id ?? row.contact_point_id, row.channel ?? ""].join(" ");
}
