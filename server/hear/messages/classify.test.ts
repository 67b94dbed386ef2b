import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type OwnMail, ownMails } from "../../../test/mail/read-mails.ts";
import { programRoot } from "../../platform/config/index.ts";
import { classifyFiles } from "./classify-files.ts";
import { type Classified, classifyMail } from "./classify-mail.ts";
import { readMail } from "./mail.ts";

async function judged(folder: "ours" | "held-out"): Promise<{ mail: OwnMail; found: Classified }[]> {
  const all: { mail: OwnMail; found: Classified }[] = [];
  for (const mail of ownMails(folder)) all.push({ mail, found: classifyMail(await readMail(mail.raw)) });
  return all;
}

describe.each(["ours", "held-out"] as const)("mail of our own, %s", (folder) => {
  const share = (right: number, all: number): number => (all === 0 ? 1 : right / all);

  it("is told apart: F1 of every kind is .97 and more", async () => {
    const all = await judged(folder);
    for (const kind of ["human", "auto-reply", "left", "unsubscribe"]) {
      const right = all.filter(({ mail, found }) => mail.kind === kind && found.kind === kind).length;
      const [said, is] = [all.filter(({ found }) => found.kind === kind), all.filter(({ mail }) => mail.kind === kind)];
      const wrong = all
        .filter(({ mail, found }) => (mail.kind === kind) !== (found.kind === kind))
        .map(({ mail }) => mail.name);
      expect((2 * right) / (said.length + is.length), `${kind}: ${wrong.join(", ")}`).toBeGreaterThanOrEqual(0.97);
    }
  });

  it("calls nobody gone who isn't", async () => {
    const said = (await judged(folder)).filter(({ found }) => found.kind === "left");
    expect(said.length).toBeGreaterThan(5);
    expect(share(said.filter(({ mail }) => mail.kind === "left").length, said.length)).toBeGreaterThanOrEqual(0.98);
  });

  it("gives the day of return, who follows and the new address in nine of ten", async () => {
    const all = await judged(folder);
    for (const field of ["returns_on", "successor", "new_address"] as const) {
      const asked = all.filter(({ mail, found }) => mail[field] !== null || found[field] !== null);
      const wrong = asked
        .filter(({ mail, found }) => mail[field] !== found[field])
        .map(({ mail, found }) => `${mail.name}: ${found[field]}`);
      expect(share(asked.length - wrong.length, asked.length), `${field}: ${wrong.join(", ")}`).toBeGreaterThanOrEqual(
        0.9,
      );
    }
  });
});

it("the own sets are as large as they are said to be", () => {
  const all = [...ownMails("ours"), ...ownMails("held-out")];
  const machine = all.filter(({ kind }) => kind === "auto-reply" || kind === "left");
  expect(machine.length).toBeGreaterThanOrEqual(80);
  expect(new Set(machine.map(({ name }) => name.replace(/^h-/, "").slice(0, 2))).size).toBeGreaterThanOrEqual(8);
  expect(all.filter(({ kind }) => kind === "human").length).toBeGreaterThanOrEqual(100);
});

const folder = join(programRoot(), "../shared/data/mail");
const there = existsSync(join(folder, "delivery-labels.csv"));
if (!there) console.warn(`left out: the published reports of servers are not in ${folder}`);

interface Label {
  file: string;
  reason: string;
  hard: boolean;
}

function labels(): Map<string, Label[]> {
  const [, ...rows] = readFileSync(join(folder, "delivery-labels.csv"), "utf8").trim().split(/\r?\n/);
  const all = rows.map((row) => {
    const [file = "", , , , reason = "", hard] = row.split(",");
    return { file, reason, hard: hard === "true" };
  });
  return Map.groupBy(all, ({ file }) => file);
}

describe.skipIf(!there)("published reports of servers", () => {
  it("are judged as their labels say, and no recipient is invented", async () => {
    const byFile = labels();
    const found = (await classifyFiles(join(folder, "delivery"))).filter(({ file }) => byFile.has(file));
    let [all, hard, reason] = [0, 0, 0];
    for (const { file, recipients } of found) {
      const wanted = byFile.get(file) as Label[];
      expect(recipients.length, `${file} has ${wanted.length} recipients`).toBeLessThanOrEqual(wanted.length);
      for (const [at, label] of wanted.entries()) {
        all++;
        hard += Number((recipients[at]?.hard ?? null) === label.hard);
        reason += Number(recipients[at]?.reason === label.reason);
      }
    }
    expect(hard / all).toBeGreaterThanOrEqual(0.99);
    expect(reason / all).toBeGreaterThanOrEqual(0.95);
  });

  it("complaints and what is no report are all known", async () => {
    const found = await classifyFiles(join(folder, "delivery"));
    const of = (start: string): Set<string> =>
      new Set(found.filter(({ file }) => file.startsWith(start)).map(({ kind }) => kind));
    expect(of("arf-")).toEqual(new Set(["complaint"]));
    expect(of("is-not-bounce")).toEqual(new Set(["human"]));
    expect(of("rfc3834")).toEqual(new Set(["auto-reply"]));
    expect(of("lhost-postfix")).toEqual(new Set(["bounce"]));
  });
});
