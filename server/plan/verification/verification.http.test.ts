import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);

test("a verification is sized up, drawn, worked by two and reported over HTTP", async () => {
  const owner = await server.owner("Verified");
  for (const at of [1, 2, 3, 4]) {
    const account = (await owner.ask("POST", "/accounts", { name: `Customer ${at}` })).body;
    await owner.ask("POST", "/people", {
      name: `Person ${at}`,
      employments: [{ account_id: account.id, title: "Buyer" }],
      contact_points: [
        { kind: "email", value: `p${at}@c.example` },
        { kind: "postal", street: "Lane 1", postal_code: "N1", city: "London" },
      ],
    });
  }
  await drainNotices(owner.ctx);
  const size = await owner.ask("GET", "/verifications/size?unit=customer&questions=email,address&margin=0.2&top=0");
  expect(size.body).toMatchObject({ population: 4, size: 4, questions: { email: 4, address: 4 } });
  expect((await owner.ask("GET", "/verifications/size?unit=customer&questions=shoe")).status).toBe(422);
  expect((await owner.ask("POST", "/verifications", { unit: "person", questions: ["email"], margin: 0 })).status).toBe(
    422,
  );
  const made = await owner.ask("POST", "/verifications", {
    unit: "customer",
    questions: ["email", "address"],
    margin: 0.2,
    top: 0,
    seed: "barley",
    users: [owner.user],
  });
  expect(made.status).toBe(201);
  const { id } = made.body;
  const work = (await owner.ask("GET", `/verifications/${id}/work?limit=3&user=mine`)).body;
  expect(work.rows).toHaveLength(3);
  expect(work.rows[0]).toMatchObject({ place: 1, user_id: owner.user, email: expect.stringContaining("@c.example") });
  const rest = (await owner.ask("GET", `/verifications/${id}/work?limit=3&cursor=${work.next}`)).body;
  expect(rest).toMatchObject({ rows: [{ place: 4 }], next: null });
  const [email, address] = work.rows[0].checks;
  const path = `/verification-checks/${email.id}/outcome`;
  expect((await owner.ask("POST", path, { outcome: "right" })).status).toBe(428);
  const right = await owner.ask("POST", path, { outcome: "right" }, { "if-match": `"${email.revision}"` });
  expect(right.body).toMatchObject({ outcome: "right", revision: email.revision + 1 });
  // The second to answer sees what the first wrote.
  const late = await owner.ask("POST", path, { outcome: "wrong" }, { "if-match": `"${email.revision}"` });
  expect(late.status).toBe(412);
  expect(late.body.current.outcome).toBe("right");
  const wrong = await owner.ask(
    "POST",
    `/verification-checks/${address.id}/outcome`,
    { outcome: "wrong", street: "Lane 2" },
    { "if-match": `"${address.revision}"` },
  );
  expect(wrong.body).toMatchObject({ outcome: "wrong", right_value: "Lane 2, N1 London" });
  const report = (await owner.ask("GET", `/verifications/${id}/report`)).body;
  expect(report.all).toMatchObject({ drawn: 4, checked: 1, wrong: 1, open: 3, low: 1, worst: { high: 4 } });
  expect(report.questions).toMatchObject([
    { question: "email", right: 1 },
    { question: "address", wrong: 1 },
  ]);
  expect(report.wrong).toMatchObject([{ value: "Lane 1, N1 London", right_value: "Lane 2, N1 London" }]);
  expect((await owner.ask("GET", "/verifications")).body.rows).toMatchObject([{ id, checked: 1, wrong: 1, open: 3 }]);
  expect((await owner.ask("GET", "/verifications/decay")).body.rows).toHaveLength(5);
  expect((await owner.ask("GET", "/verifications/next")).body).toMatchObject({ currency: "EUR", rows: [] });
  const handed = await owner.ask("POST", `/verifications/${id}/handovers`, { user_id: owner.user, places: [2] });
  expect(handed.body).toMatchObject({ handed: 1, set: null });
  const closed = await owner.ask("POST", `/verifications/${id}/closing`, undefined, { "if-match": '"1"' });
  expect(closed.body.closed_at).not.toBeNull();
  const after = await owner.ask("POST", path, { outcome: null }, { "if-match": "*" });
  expect([after.status, after.body.code]).toEqual([409, "verification_closed"]);
});
