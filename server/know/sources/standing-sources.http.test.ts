import { expect, test } from "vitest";
import { z } from "zod";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { runJobsHere } from "../../platform/jobs/index.ts";
import { type Connector, refused, registerConnectors } from "./index.ts";

const database = useDatabase();
const server = useServer(database);

const strict: Connector = {
  kind: "strict",
  settings: z.strictObject({ address: z.string().describe("Where it is") }),
  secrets: ["password"],
  brings: "whole",
  fetch: (asked) => Promise.reject(refused(asked, `“${asked.secrets["password"]}” is wrong`)),
};

test("a source is set up over the API, its password is never told again, and a key may bring files but not choose where they come from", async () => {
  registerConnectors([strict]);
  const owner = await server.owner("Strict");
  const kinds = (await owner.ask("GET", "/source-kinds")).body.rows;
  expect(kinds.find((one: { kind: string }) => one.kind === "strict")).toEqual({
    kind: "strict",
    brings: "whole",
    fields: [{ name: "address", type: "text", choices: [], required: true, about: "Where it is", usual: null }],
    secrets: ["password"],
  });
  const body = { name: "Ledger", kind: "strict", settings: { address: "there" }, secrets: { password: "open sesame" } };
  expect((await owner.ask("POST", "/sources", { ...body, settings: {} })).body.code).toBe("source_settings_invalid");
  const made = await owner.ask("POST", "/sources", body);
  expect(made.status, made.text).toBe(201);
  const run = await owner.ask("POST", `/sources/${made.body.id}/runs`, {});
  await runJobsHere(owner.ctx);
  const stopped = await owner.ask("GET", `/sources/${made.body.id}`);
  expect(stopped.body).toMatchObject({ state: "stopped", secrets: [{ name: "password", opens: true }] });
  const answers = [made, run, stopped];
  for (const path of [
    `/source-runs/${run.body.id}`,
    `/sources/${made.body.id}/runs`,
    "/sources",
    `/history/${made.body.id}`,
  ])
    answers.push(await owner.ask("GET", path));
  for (const { text } of answers) expect(text).not.toMatch(/sesame/);

  const edit = { guards: { missing_share: 0.5 }, trust: 90 };
  expect((await owner.ask("PATCH", `/sources/${made.body.id}`, edit)).status).toBe(428);
  const changed = await owner.ask("PATCH", `/sources/${made.body.id}`, edit, { "if-match": `"${made.body.revision}"` });
  expect(changed.body).toMatchObject({ trust: 90, guards: { missing_share: 0.5, rows_more: 3 } });
  expect((await owner.ask("POST", `/change-sets/${changed.body.set}/undo`)).status).toBe(200);
  expect((await owner.ask("GET", `/sources/${made.body.id}`)).body.trust).toBe(50);

  const { key } = (await owner.ask("POST", "/keys", { name: "till", scope: "write" })).body;
  const till = server.visitor({ authorization: `Bearer ${key}` });
  expect((await till.ask("POST", "/sources", body)).body.code).toBe("not_allowed");
  expect((await till.ask("GET", "/sources")).status).toBe(200);
  const other = await server.owner("Elsewhere");
  expect((await other.ask("GET", `/sources/${made.body.id}`)).status).toBe(404);
  expect((await other.ask("POST", `/source-runs/${run.body.id}/confirmation`)).status).toBe(404);
});
