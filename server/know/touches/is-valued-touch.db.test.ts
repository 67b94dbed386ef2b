import { expect, test } from "vitest";
import { inWorkspace } from "../../platform/db/index.ts";
import { useDatabase } from "../../../test/database.ts";
import {
  isValuedTouch,
  meets,
  meetsSql,
  speaks,
  speaksSql,
  type ValueOfTouch,
  valuedTouchSql,
} from "./is-valued-touch.ts";
import { channels, directions, outcomes, purposes, states } from "./touch.ts";

const database = useDatabase();
const item = "018f0000-0000-7000-8000-000000000001";
const benefits = [null, "", " \t\n", "found the parcel", " ", "  x "];

/** Every touch there can be: 7 × 2 × 8 × 7 × 11 × 2 × 2 × 6 × 2 of them. */
function* everyTouch(): Generator<ValueOfTouch & { answered: boolean }> {
  for (const channel of channels)
    for (const direction of directions)
      for (const purpose of [null, ...purposes])
        for (const state of states)
          for (const outcome of [null, ...outcomes])
            for (const happened_at of [null, new Date("2026-03-02T09:00:00Z")])
              for (const item_id of [null, item])
                for (const benefit of benefits)
                  for (const answered of [false, true])
                    yield { channel, direction, purpose, state, outcome, happened_at, item_id, benefit, answered };
}

test("the rule in SQL says of every possible touch what the function says", async () => {
  const ctx = await database.workspace();
  const every = [...everyTouch()];
  expect(every.length).toBe(7 * 2 * 8 * 7 * 11 * 2 * 2 * benefits.length * 2);
  // The older server reads the same rule: each seventh shows that it reads it alike.
  const all = process.env["TILTH_TEST_SERVER"] === "15" ? every.filter((_, n) => n % 7 === 0) : every;
  let valued = 0;
  for (let from = 0; from < all.length; from += 20_000) {
    const some = all.slice(from, from + 20_000);
    const rows = await inWorkspace(ctx, (tx) =>
      tx.query<{ valued: boolean; speaks: boolean; meets: boolean }>(
        `select ${valuedTouchSql("t", "t.answered")} as valued, ${speaksSql("t")} as speaks, ${meetsSql("t")} as meets
         from jsonb_to_recordset($1::jsonb) as t (n int, channel text, direction text, purpose text, state text, outcome text, happened_at timestamptz,
           item_id uuid, benefit text, answered boolean) order by t.n`,
        [JSON.stringify(some.map((touch, n) => ({ ...touch, n })))],
      ),
    );
    some.forEach((touch, n) => {
      const expected = { valued: isValuedTouch(touch, touch), speaks: speaks(touch), meets: meets(touch) };
      if (expected.valued) valued++;
      if (JSON.stringify(rows[n]) !== JSON.stringify(expected))
        expect({ touch, ...rows[n] }).toEqual({ touch, ...expected });
    });
  }
  expect(valued).toBeGreaterThan(all.length / 300);
}, 120_000);
