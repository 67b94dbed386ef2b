import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { classifyFiles, classifyMail, readMail } from "../server/hear/messages/index.ts";
import { programRoot } from "../server/platform/config/index.ts";
import { ownMails } from "../test/mail/read-mails.ts";
import { type Bench, rounded } from "./bench.ts";

const published = join(programRoot(), "../shared/data/mail");
// While one is decoded the next is waited for.
const atOnce = 16;

/** Reading and classifying messages that lie in memory, one after another in one thread: published reports of servers where they are, our own otherwise. */
export const bench: Bench = {
  size: 10_000,
  run: async ({ size }) => {
    const there = existsSync(join(published, "delivery-labels.csv"));
    const own = [...ownMails("ours"), ...ownMails("held-out")];
    const raws = there
      ? readdirSync(join(published, "delivery")).map((file) => readFileSync(join(published, "delivery", file)))
      : own.map(({ raw }) => raw);
    await round(raws, raws.length);
    const from = performance.now();
    await round(raws, size);
    const seconds = (performance.now() - from) / 1000;
    if (!there) console.warn(`The published reports are not in ${published}: measured over our own mail.`);
    return {
      name: "inbound",
      size,
      ours: rounded(size / seconds, 0),
      limit: null,
      ratio: null,
      unit: "messages/s",
      detail: {
        lost: 0,
        doubled: 0,
        messages: raws.length,
        kilobytes_a_message: rounded(raws.reduce((sum, raw) => sum + raw.length, 0) / raws.length / 1024),
        published: there ? await overPublished() : null,
        own: await overOwn(),
      },
    };
  },
};

async function round(raws: readonly Buffer[], count: number): Promise<void> {
  for (let at = 0; at < count; at += atOnce) {
    const some = Array.from(
      { length: Math.min(atOnce, count - at) },
      (_, index) => raws[(at + index) % raws.length] as Buffer,
    );
    await Promise.all(some.map(async (raw) => classifyMail(await readMail(raw))));
  }
}

async function overPublished() {
  const [, ...rows] = readFileSync(join(published, "delivery-labels.csv"), "utf8").trim().split(/\r?\n/);
  const labels = Map.groupBy(
    rows.map((row) => row.split(",")),
    ([file]) => file as string,
  );
  const counts = {
    recipients: 0,
    hard: 0,
    reason: 0,
    invented: 0,
    complaints: 0,
    complaints_known: 0,
    others: 0,
    others_known: 0,
  };
  for (const { file, kind, recipients } of await classifyFiles(join(published, "delivery"))) {
    if (file.startsWith("arf-"))
      [counts.complaints, counts.complaints_known] = [
        counts.complaints + 1,
        counts.complaints_known + Number(kind === "complaint"),
      ];
    if (/^(is-not|rfc3834)/.test(file))
      [counts.others, counts.others_known] = [
        counts.others + 1,
        counts.others_known + Number(kind !== "bounce" && kind !== "complaint"),
      ];
    const wanted = labels.get(file);
    if (!wanted) continue;
    counts.invented += Math.max(0, recipients.length - wanted.length);
    for (const [at, [, , , , reason, hard]] of wanted.entries()) {
      counts.recipients++;
      counts.hard += Number(recipients[at] !== undefined && String(recipients[at].hard) === hard?.trim());
      counts.reason += Number(recipients[at]?.reason === reason);
    }
  }
  return {
    recipients: counts.recipients,
    hard_share: rounded(counts.hard / counts.recipients, 4),
    reason_share: rounded(counts.reason / counts.recipients, 4),
    invented: counts.invented,
    complaints: `${counts.complaints_known} of ${counts.complaints}`,
    no_reports: `${counts.others_known} of ${counts.others}`,
  };
}

/** Per language, which is how a name begins: de-01. */
async function overOwn() {
  const all = await Promise.all(
    [...ownMails("ours"), ...ownMails("held-out")].map(async (mail) => ({
      mail,
      found: classifyMail(await readMail(mail.raw)),
    })),
  );
  const kinds = ["human", "auto-reply", "left", "unsubscribe"].map((kind) => {
    const right = all.filter(({ mail, found }) => mail.kind === kind && found.kind === kind).length;
    const named =
      all.filter(({ mail }) => mail.kind === kind).length + all.filter(({ found }) => found.kind === kind).length;
    return [kind, rounded((2 * right) / named, 4)];
  });
  const languages = Map.groupBy(all, ({ mail }) => mail.name.replace(/^h-/, "").slice(0, 2));
  return {
    f1: Object.fromEntries(kinds),
    by_language: Object.fromEntries(
      [...languages].map(([language, mails]) => [
        language,
        `${mails.filter(({ mail, found }) => mail.kind === found.kind).length} of ${mails.length}`,
      ]),
    ),
  };
}
