import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { arrive } from "../../../test/mail/arrive.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

test("every answer is measured against what the workspace promises, and a question opened again waits since it was asked", async () => {
  const owner = await server.owner("Promise Mill");
  await owner.ask("POST", "/people", { name: "Ada", contact_points: [{ kind: "email", value: "ada@mill.example" }] });
  expect((await owner.ask("GET", "/answer-times")).body).toEqual({
    promised_hours: 24,
    days: 90,
    answers: 0,
    within: 0,
    median_minutes: null,
  });
  const from = "Ada <ada@mill.example>";
  const asked = ago(180);
  await arrive(owner.ctx, [{ from, subject: "Plums", id: "q1", at: asked, body: "When?" }]);
  const { id, late } = (await owner.ask("GET", "/conversations?state=ours")).body.rows[0];
  expect(late).toBe(false);
  expect((await owner.ask("PATCH", "/answer-times", { promised_hours: 2 })).body.promised_hours).toBe(2);
  expect((await owner.ask("GET", "/conversations?state=ours")).body).toMatchObject({
    promised_hours: 2,
    rows: [{ late: true }],
  });
  const turn = async (state: string) => {
    const one = await owner.ask("GET", `/conversations/${id}`);
    const edited = await owner.ask(
      "PATCH",
      `/conversations/${id}`,
      { state },
      { "if-match": one.headers.get("etag") as string },
    );
    return edited.body.waiting_since as string | null;
  };
  expect(await turn("done")).toBeNull();
  expect((await turn("ours"))?.slice(0, 19)).toBe(asked.slice(0, 19));
  const reply = (key: string) => owner.ask("POST", `/conversations/${id}/replies`, { words: "In July.", key });
  await reply("first-answer");
  await arrive(owner.ctx, [
    { from, subject: "Re: Plums", id: "q2", answers: "q1", at: ago(-1), received: ago(-1), body: "And pears?" },
  ]);
  await database.asAdmin("update conversations set waiting_since = now() - interval '60 minutes' where id = $1", [id]);
  await reply("second-answer");
  expect((await owner.ask("GET", "/answer-times")).body).toMatchObject({ answers: 2, within: 1, median_minutes: 120 });
});

test("templates of answers are made, written anew and removed, and the removal is taken back", async () => {
  const owner = await server.owner("Template Mill");
  const rows = async () => (await owner.ask("GET", "/reply-templates")).body.rows;
  const made = (await owner.ask("POST", "/reply-templates", { name: "Thursday", words: "On Thursday." })).body;
  await owner.ask("POST", "/reply-templates", { name: "Friday", words: "On Friday." });
  const edit = (body: object, revision = 1) =>
    owner.ask("PATCH", `/reply-templates/${made.id}`, body, { "if-match": `"${revision}"` });
  expect((await edit({ words: "On Thursday, early." })).body).toMatchObject({
    words: "On Thursday, early.",
    revision: 2,
  });
  expect((await edit({ words: "Late." })).status).toBe(412);
  expect((await edit({ name: "Friday" }, 2)).body.code).toBe("invalid_input");
  const gone = (await owner.ask("DELETE", `/reply-templates/${made.id}`)).body;
  expect(gone.removed).toBe(1);
  expect(await rows()).toHaveLength(1);
  await owner.ask("POST", `/change-sets/${gone.set}/undo`);
  expect(await rows()).toMatchObject([{ name: "Friday" }, { name: "Thursday", words: "On Thursday, early." }]);
});
