import { expect, test } from "vitest";
import { inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import { useDatabase } from "../../../test/database.ts";
import { type ContactRules, type PlannedTouch, planTouches, setContactRules } from "./index.ts";

const database = useDatabase();
const now = Date.parse("2026-03-02T09:00:00Z");
const hour = 3_600_000;
type Limit = ContactRules["limits"][number];

interface Near {
  person: string;
  account: string;
  channel: string;
  at: number;
  left: boolean;
}

/** Customers who may be called, with these limits and what left already or is planned. */
async function lay(tx: Tx, accounts: string[], people: string[], limits: Limit[], near: Near[]): Promise<void> {
  await tx.query(
    "insert into accounts (workspace_id, id, name) select $1, a.id, 'Firm' from unnest($2::uuid[]) as a (id)",
    [tx.workspace, accounts],
  );
  await tx.query(
    "insert into relationships (workspace_id, id, account_id, status) select $1, a.id, a.id, 'customer' from unnest($2::uuid[]) as a (id)",
    [tx.workspace, accounts],
  );
  await tx.query(
    "insert into people (workspace_id, id, name) select $1, a.id, 'Somebody' from unnest($2::uuid[]) as a (id)",
    [tx.workspace, people],
  );
  await setContactRules(tx, { limits, quiet: [], holidays: [] });
  await tx.query(
    `insert into touches (workspace_id, id, created_at, person_id, account_id, channel, direction, state, happened_at, due_at)
     select $1, gen_random_uuid(), $2, n.person, n.account, n.channel, 'out', case when n.left then 'done' else 'planned' end,
       case when n.left then to_timestamp(n.at / 1000.0) end, case when not n.left then to_timestamp(n.at / 1000.0) end
     from jsonb_to_recordset($3::jsonb) as n (person uuid, account uuid, channel text, at double precision, "left" boolean)`,
    [tx.workspace, new Date(now), JSON.stringify(near)],
  );
}

const suppress = (tx: Tx, person: string) =>
  tx.query("insert into suppressions (workspace_id, id, person_id, reason) values ($1, $2, $3, 'asked')", [
    tx.workspace,
    newId(),
    person,
  ]);

test("who is refused for good takes no room below the limit of their firm", async () => {
  const ctx = await database.workspace();
  const [firm, ann, ben] = [newId(), newId(), newId()];
  const limits: Limit[] = [{ scope: "account", channel: null, at_most: 1, hours: 24 }];
  const outcome = await inWorkspace(ctx, async (tx) => {
    await lay(tx, [firm], [ann, ben], limits, []);
    await suppress(tx, ann);
    return planTouches(
      tx,
      [ann, ben].map((person) => ({ account: firm, person })),
      { channel: "call", purpose: "educate", manner: "bulk" },
    );
  });
  expect(outcome).toMatchObject({ planned: 1, reasons: { suppressed: 1 } });
});

/** Which limit each meets first by name, counted touch by touch; the suppressed one is not among them. */
function counted(touches: Required<Pick<PlannedTouch, "due" | "person" | "account">>[], limits: Limit[], near: Near[]) {
  return touches.map((touch, place) => {
    const at = touch.due.getTime();
    const met = limits.filter(({ scope, channel, at_most, hours }) => {
      if (channel !== null && channel !== "call") return false;
      const others = near.filter(
        (n) =>
          n[scope] === touch[scope] &&
          (channel === null || channel === n.channel) &&
          n.at > at - hours * hour &&
          n.at < at + hours * hour,
      ).length;
      const earlier = touches.slice(0, place).filter((mate) => mate[scope] === touch[scope]);
      const filled = earlier.at(-Math.max(at_most - others, 1));
      return at_most - others <= 0 || (filled !== undefined && filled.due.getTime() > at - hours * hour);
    });
    const words = met.map((l) => `limit-${l.scope}: ${l.at_most} in ${l.hours} h${l.channel ? ` ${l.channel}` : ""}`);
    return words.toSorted()[0] ?? null;
  });
}

test("limits counted for all at once are those counted for each touch alone", async () => {
  let seed = 20_260_302;
  const whole = (below: number): number => (seed = (seed * 16807) % 2147483647) % below;
  const one = <T>(of: readonly T[]): T => of[whole(of.length)] as T;
  const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));
  const met = new Set<string | null>();
  for (let round = 0; round < 40; round++) {
    const ctx = await database.workspace();
    const [accounts, people, outcast] = [times(3, () => newId()), times(4, () => newId()), newId()];
    const limits = times(
      1 + whole(4),
      (): Limit => ({
        scope: one(["person", "account"] as const),
        channel: one([null, "call", "email"] as const),
        at_most: whole(4),
        hours: one([2, 24, 72]),
      }),
    );
    const near = times(whole(12), (): Near => {
      const left = one([true, false]);
      const at = now + (left ? -1 : 1) * (whole(90) * hour + 1);
      return { person: one(people), account: one(accounts), channel: one(["call", "email"]), at, left };
    });
    const touches = times(14, (n) => ({
      person: one(people),
      account: one(accounts),
      due: new Date(now + n * 7 * hour + whole(6) * hour),
    }));
    const spoken = [...touches, { person: outcast, account: one(accounts), due: new Date(now + hour) }];
    const rows = await inWorkspace(ctx, async (tx) => {
      await lay(tx, accounts, [...people, outcast], limits, near);
      await suppress(tx, outcast);
      const { ids } = await planTouches(tx, spoken, { channel: "call", purpose: "educate", manner: "bulk" });
      return tx.query<{ met: string | null }>(
        `select r.reason || ': ' || r.detail as met from unnest($2::uuid[]) with ordinality as i (id, n)
         left join touch_reasons r on r.workspace_id = $1 and r.touch_id = i.id order by i.n`,
        [tx.workspace, ids],
      );
    });
    const expected = counted(touches, limits, near);
    expect({ round, met: rows.map((row) => row.met) }).toEqual({ round, met: [...expected, "suppressed: asked"] });
    for (const each of expected) met.add(each);
  }
  expect(met.size).toBeGreaterThan(15);
}, 60_000);
