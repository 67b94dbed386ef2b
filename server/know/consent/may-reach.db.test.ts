import { expect, test } from "vitest";
import { inWorkspace } from "../../platform/db/index.ts";
import { useDatabase } from "../../../test/database.ts";
import { needs, type ReachFacts, reachReasons, whyNotReach, whyNotReachSql } from "./may-reach.ts";

const database = useDatabase();
const either = [false, true];

/** Every case there can be: 2 channels and 3 purposes that matter × 4 × 2⁶ × 3 × 4 × 3 × 2. */
function* everyCase(): Generator<ReachFacts> {
  for (const channel of ["email", "call"])
    for (const purpose of [null, "help", "sell"])
      for (const manner of ["bulk", "personal", "service", null] as const)
        for (const answers of either)
          for (const suppressed of either)
            for (const listed of either)
              for (const said of ["given", "withdrawn", null] as const)
                for (const channel_off of either)
                  for (const topic_off of either)
                    for (const paused_until of [null, "2026-03-01", "2026-03-02", "2026-03-03"])
                      for (const heard_lately of either)
                        for (const need of needs)
                          for (const customer of either)
                            yield {
                              channel,
                              purpose,
                              manner,
                              answers,
                              suppressed,
                              listed,
                              said,
                              channel_off,
                              topic_off,
                              paused_until,
                              day: "2026-03-02",
                              heard_lately,
                              need,
                              customer,
                            };
}

test("the rule in SQL says of every possible case what the function says", async () => {
  const ctx = await database.workspace();
  const all = [...everyCase()];
  expect(all.length).toBe(2 * 3 * 4 * 2 ** 6 * 3 * 4 * 3 * 2);
  const met = new Set<string | null>();
  for (let from = 0; from < all.length; from += 20_000) {
    const some = all.slice(from, from + 20_000);
    const rows = await inWorkspace(ctx, (tx) =>
      tx.query<{ why: string | null }>(
        `select ${whyNotReachSql("f")} as why
         from jsonb_to_recordset($1::jsonb) as f (n int, channel text, purpose text, manner text, answers boolean, suppressed boolean, listed boolean, said text,
           channel_off boolean, topic_off boolean, paused_until date, day date, heard_lately boolean, need text, customer boolean) order by f.n`,
        [JSON.stringify(some.map((facts, n) => ({ ...facts, n })))],
      ),
    );
    some.forEach((facts, n) => {
      const why = whyNotReach(facts);
      met.add(why);
      if (rows[n]?.why !== why) expect({ facts, why: rows[n]?.why }).toEqual({ facts, why });
    });
  }
  expect([...met].toSorted()).toEqual([...reachReasons, null].toSorted());
}, 60_000);
