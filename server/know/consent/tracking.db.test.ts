import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { readConsentSettings, setConsentSettings } from "./consent-settings.ts";
import { trackingRules } from "./contract.ts";
import { noWishes, settlePreferences } from "./preferences.ts";
import { mayTrack, mayTrackSql } from "./tracking.ts";

const database = useDatabase();

test("whose reading may be counted is the same in SQL, of every rule and word; of a new workspace nobody's", async () => {
  const ctx = await database.workspace();
  expect(await inWorkspace(ctx, readConsentSettings, "read")).toMatchObject({ tracking: "off", tracking_months: 6 });
  const asked = () =>
    inWorkspace(ctx, (tx) =>
      tx.query<{ said: "yes" | "no" | null; may: boolean }>(
        `select s.said, ${mayTrackSql("w.settings", "s.said")} as may from workspaces w, (values ('yes'), ('no'), (null)) as s (said) where w.id = $1`,
        [tx.workspace],
      ),
    );
  expect((await asked()).map(({ may }) => may)).toEqual([false, false, false]);
  for (const tracking of trackingRules) {
    await inWorkspace(ctx, (tx) => setConsentSettings(tx, { tracking }));
    for (const { said, may } of await asked())
      expect([tracking, said, may]).toEqual([tracking, said, mayTrack(tracking, said)]);
  }
});

test("of two records that become one the no holds, and a yes that nobody took back", () => {
  const words = ["yes", "no", null] as const;
  const became = words.flatMap((kept) =>
    words.map((folded) => [
      kept,
      folded,
      settlePreferences({ ...noWishes, tracking: kept }, { ...noWishes, tracking: folded })["tracking"],
    ]),
  );
  expect(became).toEqual([
    ["yes", "yes", "yes"],
    ["yes", "no", "no"],
    ["yes", null, "yes"],
    ["no", "yes", "no"],
    ["no", "no", "no"],
    ["no", null, "no"],
    [null, "yes", "yes"],
    [null, "no", "no"],
    [null, null, null],
  ]);
});
