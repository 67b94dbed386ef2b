import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);

async function begin(name: string, points: object[], more: object[] = []) {
  const owner = await server.owner(name);
  const account = (await owner.ask("POST", "/accounts", { name: "Hof" })).body.id as string;
  const person = (
    await owner.ask("POST", "/people", { name: "Ana", employments: [{ account_id: account }], contact_points: points })
  ).body.id as string;
  for (const point of more) await owner.ask("POST", "/contact-points", { account_id: account, ...point });
  const today = async () => {
    await drainNotices(owner.ctx);
    return (await owner.ask("GET", "/today")).body.rows[0];
  };
  const screen = async () => (await owner.ask("GET", `/accounts/${account}/screen`)).body;
  return { owner, account, person, today, screen };
}

const phone = { kind: "phone", value: "+49 30 5550001" };

test("who is not to be called is nobody's number to dial and not reachable by it, wherever they are shown", async () => {
  const { owner, person, today, screen } = await begin("Not Called", [phone]);
  expect(await today()).toMatchObject({
    people: [{ phone: "+49 30 5550001", reachable: true }],
    coverage: { reachable: 1 },
  });
  const stop = await owner.ask("POST", "/suppressions", { person_id: person, channel: "call", reason: "asked-not-to" });
  expect(stop.status, stop.text).toBe(201);
  expect(await today()).toMatchObject({
    people: [{ phone: null, reachable: false }],
    coverage: { known: 1, reachable: 0 },
  });
  const shown = await screen();
  expect(shown.people[0]).toMatchObject({ reachable: false, points: [{ usable: false, fax: false }] });
  expect(shown.coverage).toMatchObject({ reachable: 0, gaps: { unreachable: [person] } });
  await owner.ask("POST", "/contact-points", { person_id: person, kind: "email", value: "ana@hof.example" });
  expect(await today()).toMatchObject({
    people: [{ phone: null, email: "ana@hof.example", reachable: true }],
    coverage: { reachable: 1 },
  });
});

test("the number of a firm that is not to be called is not offered for its people either", async () => {
  const { owner, account, today } = await begin("Firm Not Called", [], [phone]);
  expect((await today()).people).toMatchObject([{ phone: "+49 30 5550001" }]);
  await owner.ask("POST", "/suppressions", { account_id: account, channel: "call", reason: "asked-not-to" });
  expect((await today()).people).toMatchObject([{ phone: null }]);
});

test("a fax reaches nobody", async () => {
  const { today, screen } = await begin("Whistles", [{ ...phone, label: "Fax" }]);
  expect(await today()).toMatchObject({ people: [{ phone: null, reachable: false }], coverage: { reachable: 0 } });
  expect((await screen()).people[0]).toMatchObject({ reachable: false, points: [{ usable: false, fax: true }] });
});

test("an office whose name ends like a fax is called", async () => {
  const { today } = await begin("Halifax", [{ ...phone, label: "Halifax office" }]);
  expect((await today()).people).toMatchObject([{ phone: "+49 30 5550001", reachable: true }]);
});
