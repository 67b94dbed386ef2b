import { expect, test } from "vitest";
import { useDatabase } from "../../../../test/database.ts";
import { useServer } from "../../../../test/server.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { runJobsHere } from "../../../platform/jobs/index.ts";

const server = useServer(useDatabase());
const nadia = {
  name: "Nadia Okafor",
  contact_points: [{ kind: "email", value: "nadia@harbour.example" }],
};

test("a form learns who is there already; another workspace and wrong questions learn nothing", async () => {
  const owner = await server.owner("Likely");
  const { id } = (await owner.ask("POST", "/people", nadia)).body;
  await drainNotices(owner.ctx);
  const draft = { name: "Nadja Okafor", contact_points: [{ kind: "email", value: "NADIA@harbour.example" }] };
  const { status, body } = await owner.ask("POST", "/people/likely", draft);
  expect(status).toBe(200);
  expect(body.rows).toMatchObject([
    { kind: "person", id, name: "Nadia Okafor", because: ["same e-mail", "similar name"] },
  ]);
  expect(body.rows[0].probability).toBeGreaterThan(0.5);
  expect((await owner.ask("POST", "/people/likely", { ...draft, except: id })).body).toEqual({ rows: [] });
  expect((await owner.ask("POST", "/accounts/likely", { name: "Nadia Okafor" })).body).toEqual({ rows: [] });
  const theirs = await server.owner("Not ours");
  expect((await theirs.ask("POST", "/people/likely", draft)).body).toEqual({ rows: [] });
  expect((await owner.ask("POST", "/people/likely", { nom: "N" })).status).toBe(422);
  expect((await server.visitor().ask("POST", "/people/likely", draft)).status).toBe(401);
});

test("a run over everything is asked for once, done by the worker, and asked about with who hangs together", async () => {
  const owner = await server.owner("Runs");
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) ids.push((await owner.ask("POST", "/people", nadia)).body.id);
  const asked = await owner.ask("POST", "/match-runs");
  expect(asked).toMatchObject({ status: 202, body: { state: "waiting" } });
  expect((await owner.ask("POST", "/match-runs")).body.id).toBe(asked.body.id);
  await runJobsHere(owner.ctx);
  const done = (await owner.ask("GET", `/match-runs/${asked.body.id}`)).body;
  expect(done).toMatchObject({ state: "done", total: 6, done: 6, found: 3, problem: null });
  expect((await owner.ask("GET", "/match-runs")).body.rows).toMatchObject([{ id: done.id }]);
  expect((await owner.ask("GET", "/match-pairs?kind=person")).body.open).toBe(3);
  const beside = (await owner.ask("GET", `/people/${ids[0]}/beside/${ids[1]}`)).body;
  expect(beside.cluster).toMatchObject({ together: true, too_large: false });
  expect(beside.cluster.records).toHaveLength(3);
  const next = (await owner.ask("POST", "/match-runs")).body;
  expect((await owner.ask("POST", `/match-runs/${next.id}/cancellation`)).body).toMatchObject({ state: "cancelled" });
});
