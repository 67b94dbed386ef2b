import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFile } from "../reading/index.ts";
import { applyMapping, proposeMapping } from "./index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tilth-formats-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Our own people and firms under the columns that each program publishes. */
async function read(header: string, row: string) {
  const path = join(folder, "export.csv");
  writeFileSync(path, `\uFEFF${header}\n${row}\n`);
  const opened = await openFile(path);
  const proposal = proposeMapping(opened.columns, opened.sample, { as: "auto" });
  expect(proposal.columns.filter((column) => column.asks)).toEqual([]);
  expect([proposal.ready, proposal.lacks, proposal.confidence]).toEqual([true, [], 1]);
  const [first] = opened.sample;
  if (!first || first.fields === null) throw new Error("the row was not read");
  const mapped = applyMapping(proposal.mapping, opened.columns, first);
  if (!mapped.ok) throw new Error(mapped.reason);
  return { as: proposal.mapping.as, ...mapped.record };
}
const pointsOf = (points: { kind: string; normal: string }[] | undefined) =>
  (points ?? []).map(({ kind, normal }) => `${kind} ${normal}`);

test("Google contacts, several addresses in one cell and its own label left out", async () => {
  const { as, person, account, employment } = await read(
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
    'Nadia,,Okafor,,,,Dr,,Nad,,Harbour Bakery,Baker,,1980-05-04,"likes rye\nand early calls",,Bakers ::: * myContacts,* Work,nadia@harbour.example ::: nadia@home.example,Mobile,+44 117 496 0100',
  );
  expect(as).toBe("people");
  expect(person).toMatchObject({ name: "Nadia Okafor", salutation: "Dr", birthday: "1980-05-04", tags: ["Bakers"] });
  expect(pointsOf(person?.points)).toEqual([
    "email nadia@harbour.example",
    "email nadia@home.example",
    "phone +441174960100",
  ]);
  expect([account?.name, employment?.title]).toEqual(["Harbour Bakery", "Baker"]);
});

test("Outlook contacts, whose title is a salutation and whose empty birthday is 0/0/00", async () => {
  const { as, person, account, employment } = await read(
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business City,Business State,Business Postal Code,Business Country/Region,Business Phone,Mobile Phone,Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,Notes,Web Page",
    "Mr.,Tom,,Ashby,,Mill House Café,Kitchen,Owner,4 Mill Lane,,Bath,,BA1 1AA,United Kingdom,+44 1225 496000,+44 7700 900123,0/0/00,Food;Friends,tom@millhouse.example,SMTP,Tom Ashby,,http://millhouse.example",
  );
  expect(as).toBe("people");
  expect(person).toMatchObject({
    given_name: "Tom",
    family_name: "Ashby",
    salutation: "Mr.",
    tags: ["Food", "Friends"],
  });
  expect(person?.birthday).toBeUndefined();
  expect([account?.name, employment?.title]).toEqual(["Mill House Café", "Owner"]);
});

test("HubSpot's companies and contacts belong together by their ids", async () => {
  const company = await read(
    "Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry,Company Domain Name",
    "9001,Ferry Lane Foods,Ada Quill,2024-02-01 10:20,+44 117 496 0200,,Bristol,United Kingdom,Wholesale,ferrylane.example",
  );
  expect([company.as, company.account?.key, company.account?.name]).toEqual(["accounts", "9001", "Ferry Lane Foods"]);
  const contact = await read(
    "Record ID,First Name,Last Name,Email,Phone Number,Lifecycle Stage,Lead Status,Contact owner,Create Date,Associated Company,Associated Company IDs",
    "501,Ada,Osei,ada@ferrylane.example,,Customer,,Ada Quill,2024-02-01 10:20,Ferry Lane Foods;Osei & Co,9001;9002",
  );
  expect([contact.as, contact.person?.key, contact.account?.key, contact.account?.name]).toEqual([
    "people",
    "501",
    "9001",
    "Ferry Lane Foods",
  ]);
});

test("Salesforce's accounts and contacts, in capitals as its exports write them", async () => {
  const account = await read(
    '"ID","ISDELETED","MASTERRECORDID","NAME","TYPE","PARENTID","BILLINGSTREET","BILLINGCITY","BILLINGSTATE","BILLINGPOSTALCODE","BILLINGCOUNTRY","PHONE","WEBSITE","INDUSTRY","OWNERID","SYSTEMMODSTAMP"',
    '"0010000000AbcDEAAU","false","","Harbour Bakery Ltd","Customer","","1 Quay","Bristol","","BS1 1AA","UK","+44 117 496 0100","harbour.example","Bakery","005000000000001AAA","2024-02-01T10:20:00.000Z"',
  );
  expect(account).toMatchObject({ as: "accounts", account: { key: "0010000000AbcDEAAU", name: "Harbour Bakery Ltd" } });
  const contact = await read(
    "Id,IsDeleted,AccountId,LastName,FirstName,Salutation,MailingStreet,MailingCity,Phone,MobilePhone,Email,Title,Birthdate,HasOptedOutOfEmail,DoNotCall",
    "0030000000AbcDEAAU,false,0010000000AbcDEAAU,Okafor,Nadia,Ms.,1 Quay,Bristol,,,nadia@harbour.example,Head baker,1980-05-04,true,false",
  );
  expect(contact).toMatchObject({
    as: "people",
    account: { key: "0010000000AbcDEAAU" },
    person: { key: "0030000000AbcDEAAU", given_name: "Nadia", suppress: { mail: true } },
    employment: { title: "Head baker" },
  });
});
