import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { one } from "../../../test/imports.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { hasPart } from "../../../test/debian.ts";
import { type Radicale, radicalePart, startRadicale } from "../../../test/radicale.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { editPerson } from "../people/index.ts";
import { createSource, runSource, startRun, viewRun } from "../sources/index.ts";

const database = useDatabase();
const there = hasPart(radicalePart);
let radicale: Radicale;
beforeAll(async () => {
  if (there) radicale = await startRadicale();
});
afterAll(() => radicale?.stop());

const card = (uid: string, ...lines: string[]): string =>
  ["BEGIN:VCARD", "VERSION:3.0", `UID:${uid}`, ...lines, "END:VCARD", ""].join("\r\n");
const nadia = (mail: string, title: string): string =>
  card(
    "u-1",
    "FN:Nadia Okafor",
    "N:Okafor;Nadia;;;",
    "ORG:Harbour Bakery",
    `TITLE:${title}`,
    `EMAIL;TYPE=WORK:${mail}`,
    "TEL;TYPE=WORK;X-OWN=1:+44 117 496 0110",
    "NOTE:Rye",
    "X-SPOUSE:Tom",
  );

test.skipIf(!there)(
  "the address book of another server: its changes come with history, ours go there, and both at once ask somebody",
  async () => {
    vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
    await radicale.ask("MKCOL", "", mkcol, { "content-type": "application/xml" });
    await radicale.ask("PUT", "1.vcf", nadia("nadia@harbour.example", "Owner"));
    await radicale.ask("PUT", "2.vcf", card("u-2", "FN:Tom Ashby", "N:Ashby;Tom;;;", "TEL:+44 1225 496 120"));
    const ctx = await database.workspace();
    const { id } = await inWorkspace(ctx, (tx) =>
      createSource(
        tx,
        { name: "office", kind: "carddav", settings: { address: radicale.address, user: "ana", send: true } },
        { password: "secret" },
      ),
    );
    const run = async () => {
      const ended = await runSource(ctx, await startRun(ctx, id));
      const { counts, fault, held } = await inWorkspace(ctx, (tx) => viewRun(tx, ended.id), "read");
      return { state: ended.state, counts, fault, held };
    };
    expect(await run()).toMatchObject({ state: "done", counts: { read: 2, created: 2 } });
    expect(await points(ctx, "Nadia Okafor")).toEqual(["+441174960110", "nadia@harbour.example"]);
    const before = await radicale.read("1.vcf");
    // Nothing changed anywhere: nothing is fetched, nothing is sent.
    expect(await run()).toMatchObject({ state: "done", counts: null });
    expect(await radicale.read("1.vcf")).toBe(before);

    // There.
    await radicale.ask("PUT", "1.vcf", nadia("nadia@bakery.example", "Managing owner"));
    expect(await run()).toMatchObject({ state: "done", counts: { read: 2, updated: 1, unchanged: 1 } });
    expect(await points(ctx, "Nadia Okafor")).toContain("nadia@bakery.example");
    const person = (
      await one<{ id: string; revision: number }>(
        ctx,
        "select p.id from people p where p.workspace_id = $1 and p.name = 'Nadia Okafor'",
        [],
      )
    ).id;

    // Here.
    await inWorkspace(ctx, (tx) => editPerson(tx, person, { name: "Nadia O. Okafor", honorific: "Dr" }));
    expect(await run()).toMatchObject({ state: "done" });
    const sent = await radicale.read("1.vcf");
    expect(sent).toContain("FN:Nadia O. Okafor");
    expect(sent).toContain("N:Okafor;Nadia;;Dr;");
    for (const line of ["X-SPOUSE:Tom", "NOTE:Rye", "TEL;TYPE=WORK;X-OWN=1:+44 117 496 0110"])
      expect(sent).toContain(line);

    // Both at once.
    await inWorkspace(ctx, (tx) => editPerson(tx, person, { name: "Nadia from here" }));
    await radicale.ask("PUT", "1.vcf", sent.replace("FN:Nadia O. Okafor", "FN:Nadia from there"));
    expect(await run()).toMatchObject({ state: "done" });
    const task = await one<{ title: string }>(
      ctx,
      "select t.title from tasks t where t.workspace_id = $1 and t.person_id = $2",
      [person],
    );
    expect(task.title).toContain("Nadia from here was changed here and in office");
    const names = await one<{ all: string }>(
      ctx,
      "select string_agg(c.fields::text, ' ') as all from changes c where c.workspace_id = $1 and c.record_id = $2",
      [person],
    );
    expect(names.all).toContain("Nadia from here");

    // Gone there: proposed here.
    await radicale.ask("DELETE", "2.vcf");
    expect(await run()).toMatchObject({ state: "done" });
    expect(await one(ctx, "select count(*)::int as n from source_proposals p where p.workspace_id = $1", [])).toEqual({
      n: 1,
    });
    expect(await points(ctx, "Tom Ashby")).toEqual(["+441225496120"]);
  },
);

/** What the person's contact points mean, in order. */
async function points(ctx: TestCtx, name: string): Promise<string[]> {
  const row = await one<{ all: string[] }>(
    ctx,
    `select array_agg(c.normal order by c.normal) as all from contact_points c
     join people p on p.workspace_id = $1 and p.id = c.person_id where c.workspace_id = $1 and p.name = $2`,
    [name],
  );
  return row.all;
}

const mkcol = `<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><c:addressbook/></resourcetype><displayname>Office</displayname></prop></set></mkcol>`;
