import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openFile, type ReadRow } from "./index.ts";
import { parseCard } from "./parse-card.ts";

const folder = mkdtempSync(join(tmpdir(), "tilth-cards-"));
afterAll(() => rmSync(folder, { recursive: true }));

const card = (text: string) => parseCard(["BEGIN:VCARD", ...text.trim().split("\n"), "END:VCARD"]);

async function rowsOf(content: string | Buffer): Promise<ReadRow[]> {
  const path = join(folder, "cards.csv");
  writeFileSync(path, content);
  const rows: ReadRow[] = [];
  for await (const batch of (await openFile(path)).rows()) rows.push(...batch.rows);
  return rows;
}

describe("a card", () => {
  it("of 2.1 gives its quoted-printable text in its own character set, folded softly", () => {
    const read = card(
      "VERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\nNOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\ntwo\nTEL;WORK;FAX:030 1",
    );
    expect(read).toMatchObject({ family_name: "Müller", given_name: "Jörg", name: "Jörg Müller", note: "one\ntwo" });
    expect(read.phones).toEqual([{ value: "030 1", types: ["work", "fax"], preferred: false }]);
  });

  it("of 3.0 joins folded lines and names a value by its group's label", () => {
    const read = card(
      "VERSION:3.0\nFN:Anna \n Becker\nitem1.EMAIL;type=INTERNET;type=pref:anna@example.org\nitem1.X-ABLabel:_$!<Work>!$_\nADR;TYPE=WORK:;;Weg 1\\, Hof;Ulm;;89073;Germany",
    );
    expect(read.name).toBe("Anna Becker");
    expect(read.emails).toEqual([{ value: "anna@example.org", types: ["internet", "work"], preferred: true }]);
    expect(read.addresses[0]).toMatchObject({ street: "Weg 1, Hof", city: "Ulm", postal_code: "89073" });
  });

  it("of 4.0 takes links for numbers and leaves pictures out", () => {
    const read = card(
      'VERSION:4.0\nKIND:org\nFN:Northern Mill\nORG:Northern Mill\nTEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+44-20-7946-0000\nPHOTO:data:image/jpeg;base64,AAAA\nUID:urn:uuid:1',
    );
    expect(read).toMatchObject({ is_organisation: true, uid: "urn:uuid:1" });
    expect(read.phones).toEqual([{ value: "+44-20-7946-0000", types: ["work", "voice"], preferred: true }]);
    expect(JSON.stringify(read)).not.toContain("AAAA");
  });

  it("is not mixed with the card of its agent", async () => {
    const rows = await rowsOf(
      "BEGIN:VCARD\nVERSION:2.1\nFN:Boss\nAGENT:\nBEGIN:VCARD\nVERSION:2.1\nFN:Aide\nTEL:1\nEND:VCARD\nTEL:2\nEND:VCARD\nBEGIN:VCARD\nFN:Next\nEND:VCARD\n",
    );
    expect(rows.map((row) => row.fields?.[1])).toEqual(["Boss", "Next"]);
    expect(rows[0]?.reason === null && rows[0].card?.phones.map((phone) => phone.value)).toEqual(["2"]);
  });

  it("that never ends fails, and its neighbours do not", async () => {
    const rows = await rowsOf("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\nstray\nBEGIN:VCARD\nFN:C\n");
    expect(rows.map((row) => [row.line, row.reason])).toEqual([
      [1, "the card has no END:VCARD"],
      [3, null],
      [6, "the line belongs to no card"],
      [7, "the card has no END:VCARD"],
    ]);
  });

  it("with a picture of 40 MB is read without holding the picture", async () => {
    const picture = Array.from({ length: 40 }, () => ` ${"A".repeat(1 << 20)}`).join("\n");
    const rows = await rowsOf(
      `BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\n${picture}\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\n`,
    );
    expect(rows.map((row) => row.fields?.[1])).toEqual(["Anna", "Ben"]);
    expect(rows[0]?.raw.length).toBeLessThan(200);
  });
});
