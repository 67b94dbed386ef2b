import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inWorkspace, newId } from "../../../platform/db/index.ts";
import { useDatabase } from "../../../../test/database.ts";
import { optOutsArrive } from "./opt-outs-arrive.ts";
import { runImport, startImport } from "./index.ts";

const database = useDatabase();

test("while opt-outs are brought in nothing leaves on their channel, before that and afterwards it does", async () => {
  const ctx = await database.workspace();
  const waits = async (channel: string, manner = "bulk"): Promise<string[]> => {
    const batch = [{ touch_id: newId(), channel, manner }];
    const rows = await inWorkspace(
      ctx,
      (tx) =>
        tx.query<{ reason: string }>(
          `with batch as (select * from jsonb_to_recordset($3::jsonb) as b (touch_id uuid, channel text, manner text))
           select d.reason from (${optOutsArrive.delays}) as d (touch_id, reason, until)`,
          [tx.workspace, ctx.clock.now(), JSON.stringify(batch)],
        ),
      "read",
    );
    return rows.map(({ reason }) => reason);
  };
  const file = join(database.dataDir, "people.csv");
  writeFileSync(
    file,
    "contactName,email,doNotMail,doNotPost\nAda Osei,ada@mill.example,yes,no\nBen Obi,ben@mill.example,no,yes\n",
  );
  expect(await waits("email")).toEqual([]);
  const { id } = await startImport(ctx, { files: [{ path: file, name: "people.csv", as: "people" }] } as never);
  expect([await waits("email"), await waits("letter"), await waits("parcel")]).toEqual(
    Array.from({ length: 3 }, () => ["opt-outs-arrive"]),
  );
  expect([await waits("call"), await waits("email", "service")]).toEqual([[], []]);
  await runImport(ctx, id);
  expect([await waits("email"), await waits("letter")]).toEqual([[], []]);
  // One that was killed on its way.
  await database.asAdmin("update imports set state = 'running' where id = $1", [id]);
  expect(await waits("email")).toEqual(["opt-outs-arrive"]);
  ctx.clock.set(new Date(ctx.clock.now().getTime() + 10 * 60_000));
  expect(await waits("email")).toEqual([]);
});
