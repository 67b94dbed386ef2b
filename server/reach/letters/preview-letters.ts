import type { Tx } from "../../platform/db/index.ts";
import { longDate, readWords } from "../words/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import type { LetterTemplate, NewLetterTemplate } from "./contract.ts";
import type { Wanted } from "./find-recipients.ts";
import { readSender, readTemplate } from "./keep-templates.ts";
import { printLetters } from "./layout/print-letters.ts";
import { type Prepared, prepareLetters } from "./prepare-letters.ts";
import { postOf } from "./post-of.ts";

export interface Preview {
  asked: number;
  ready: number;
  troubled: {
    place: number;
    account_id: string | null;
    person_id: string | null;
    name: string;
    blanks: string[];
    faults: string[];
  }[];
  countries: { country: string; letters: number }[];
}

/** Every recipient's letter filled, none written: who would see a blank, and whom the post would not find. */
export async function previewLetters(
  tx: Tx,
  template: string | NewLetterTemplate,
  wanted: Wanted[],
  item: string | null,
): Promise<Preview> {
  const text = typeof template === "string" ? await readTemplate(tx, template) : template;
  const sender = await readSender(tx, text.sender_id);
  const prepared = await prepareLetters(tx, text, sender, wanted, item);
  const ready = prepared.filter(isReady);
  const countries = new Map<string, number>();
  for (const { address } of ready) countries.set(address.country, (countries.get(address.country) ?? 0) + 1);
  return {
    asked: prepared.length,
    ready: ready.length,
    troubled: prepared.flatMap((one, place) =>
      isReady(one)
        ? []
        : [
            {
              place,
              account_id: one.recipient.account_id,
              person_id: one.recipient.person_id,
              name: one.name,
              blanks: one.blanks,
              faults: one.faults,
            },
          ],
    ),
    countries: [...countries].map(([country, letters]) => ({ country, letters })),
  };
}

const isReady = (one: Prepared): boolean => one.blanks.length === 0 && one.faults.length === 0;

export interface Proof {
  svg: string;
  pages: number;
  lines: string[];
  blanks: string[];
  faults: string[];
}

/** One letter as it would come out of the printer, to look at; without a recipient the names of what would be filled in stand in their places. */
export async function proofLetter(
  tx: Tx,
  template: string | NewLetterTemplate,
  recipient: Wanted | undefined,
  item: string | null,
): Promise<() => Promise<Proof>> {
  const text: LetterTemplate | NewLetterTemplate =
    typeof template === "string" ? await readTemplate(tx, template) : template;
  const sender = await readSender(tx, text.sender_id);
  const { zone } = await workspaceTerms(tx);
  const date = longDate(tx.ctx.clock.now(), text.language, zone);
  const [one] = recipient ? await prepareLetters(tx, text, sender, [recipient], item) : [];
  readWords(text.subject);
  readWords(text.words);
  const letter = one
    ? { lines: one.address.lines, subject: one.subject, words: one.words }
    : { lines: ["…", "…", "…"], subject: text.subject, words: text.words };
  const post = postOf({ ...text, layout: text.layout ?? null }, sender, date);
  // The transaction is over before the press runs.
  return async () => {
    const { bytes, pages } = await printLetters(post, [{ code: sampleCode, ...letter }], "svg");
    return {
      svg: bytes.toString("utf8"),
      pages,
      lines: letter.lines,
      blanks: one?.blanks ?? [],
      faults: one?.faults ?? [],
    };
  };
}

const sampleCode = "2222222222";
