import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);

/** Roland Mendel at Ernst Handel, with an address and a number; a firm of nearly his name; a product. */
async function cast(name: string) {
  const owner = await server.owner(name);
  const make = async (path: string, body: unknown): Promise<string> => {
    const made = await owner.ask("POST", path, body);
    expect(made.status, made.text).toBe(201);
    return made.body.id;
  };
  const account = await make("/accounts", { name: "Ernst Handel" });
  const other = await make("/accounts", { name: "Mendelsohn & Söhne" });
  const person = await make("/people", { name: "Roland Mendel" });
  await make("/employments", { person_id: person, account_id: account });
  await make("/contact-points", { person_id: person, kind: "email", value: "roland@ernst.at" });
  await make("/contact-points", { person_id: person, kind: "phone", value: "+43 7675 3425" });
  await drainNotices(owner.ctx);
  const find = async (q: string, more = "") => {
    const found = await owner.ask("GET", `/search?q=${encodeURIComponent(q)}${more}`);
    expect(found.status, found.text).toBe(200);
    return found.body.hits as { id: string; kind: string; name: string; why: string }[];
  };
  return { owner, account, other, person, find };
}

test("what is written through the API is found by it, with typos and by kind", async () => {
  const { owner, account, other, person, find } = await cast("Found");
  expect((await find("mnedel ernst"))[0]).toMatchObject({ id: person, kind: "person", name: "Roland Mendel" });
  expect((await find("roland@erst.at"))[0]?.id).toBe(person);
  expect((await find("07675 3425"))[0]).toMatchObject({ id: person, why: "phone" });
  expect((await find("mendel", "&kinds=account")).map((hit) => hit.id)).toEqual([other]);
  expect((await find("han", "&kinds=account,person")).map((hit) => hit.id)).toContain(account);
  expect(await find("mendel", "&limit=1")).toHaveLength(1);
  expect(await find("")).toEqual([]);
  // Fields, and what was said.
  expect((await find("email:@ernst.at"))[0]).toMatchObject({ id: person, found: ["email"], alike: false });
  expect((await owner.ask("POST", "/notes", { account_id: other, words: "asked for the long catalogue" })).status).toBe(
    201,
  );
  await drainNotices(owner.ctx);
  expect(await find("long catalogue", "&kinds=note,touch")).toMatchObject([
    { kind: "note", name: "Mendelsohn & Söhne", account: other, person: null, detail: "asked for the long catalogue" },
  ]);
});

test("a new name is found after it was given, the old one no more", async () => {
  const { owner, account, find } = await cast("Renamed");
  const now = await owner.ask("GET", `/accounts/${account}`);
  const changed = await owner.ask(
    "PATCH",
    `/accounts/${account}`,
    { name: "Zauberwerk" },
    { "if-match": now.headers.get("etag") as string },
  );
  expect(changed.status, changed.text).toBe(200);
  await drainNotices(owner.ctx);
  expect((await find("zauber")).map((hit) => hit.name)).toEqual(["Zauberwerk", "Roland Mendel"]);
  expect(await find("handel")).toEqual([]);
});

test("wrong questions are refused, and another workspace finds nothing of ours", async () => {
  await cast("Ours");
  const theirs = await server.owner("Theirs");
  expect((await theirs.ask("GET", "/search?q=mendel")).body).toEqual({ hits: [] });
  for (const wrong of ["/search", "/search?q=a&kinds=robot", "/search?q=a&limit=0"])
    expect((await theirs.ask("GET", wrong)).status, wrong).toBe(422);
  expect((await server.visitor().ask("GET", "/search?q=mendel")).status).toBe(401);
});
