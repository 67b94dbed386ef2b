import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { customers } from "../../../test/imports.ts";
import { sourceCommands } from "./commands.ts";

const database = useDatabase();

async function tilth(ctx: TestCtx, ...words: string[]): Promise<unknown> {
  const program = new Command();
  let answer: unknown;
  sourceCommands(program, {
    inWorkspace: (_: unknown, work: (at: TestCtx) => Promise<unknown>) => work(ctx),
    print: (_: unknown, printed: unknown) => {
      answer = printed;
    },
  } as never);
  await program.parseAsync(["node", "tilth", ...words]);
  return answer;
}

test("the file a mapping is written to may be the one it is read from, and a refused import leaves it as it was", async () => {
  const ctx = await database.workspace();
  const path = (name: string) => join(database.dataDir, name);
  writeFileSync(path("customers.csv"), customers);
  const bring = (...more: string[]) => tilth(ctx, "import", path("customers.csv"), "--source", "shop", ...more);
  await bring("--mapping-out", path("m.json"));
  const written = readFileSync(path("m.json"), "utf8");
  expect(JSON.parse(written)).toMatchObject({ version: 1, as: "accounts" });
  expect(await bring("--mapping", path("m.json"), "--mapping-out", path("m.json"))).toMatchObject({
    read: 2,
    unchanged: 2,
  });
  expect(JSON.parse(readFileSync(path("m.json"), "utf8"))).toEqual(JSON.parse(written));
  writeFileSync(path("broken.csv"), "%PDF-1.7 \u0000\u0001");
  await expect(
    tilth(ctx, "import", path("broken.csv"), "--mapping", path("m.json"), "--mapping-out", path("m.json")),
  ).rejects.toMatchObject({ code: expect.stringMatching(/^file_/) });
  expect(JSON.parse(readFileSync(path("m.json"), "utf8"))).toEqual(JSON.parse(written));
  await expect(bring("--mapping-out", path("nowhere/m.json"))).rejects.toMatchObject({ code: "mapping_unwritable" });
  expect(existsSync(path("nowhere"))).toBe(false);
  expect(readdirSync(database.dataDir).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
