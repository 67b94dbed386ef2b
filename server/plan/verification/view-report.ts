import type { Tx } from "../../platform/db/index.ts";
import type { OutcomeWord, Question, Stratum } from "./contract.ts";
import type { Cell } from "./frame.ts";
import { type Found, type Judged, judge, outcomeOfRecord } from "./judge.ts";
import { readVerification, shownVerification, type VerificationRow } from "./read-verification.ts";
import { populationsOf } from "./size-up.ts";
import { goneSql } from "./view-work.ts";

interface FoundRow {
  place: number;
  stratum: Stratum;
  question: Question;
  source_id: string | null;
  owner_id: string | null;
  outcome: OutcomeWord | null;
  gone: boolean;
}

interface WrongRow {
  place: number;
  question: Question;
  account_id: string;
  account_name: string | null;
  person_id: string | null;
  person_name: string | null;
  value: string | null;
  right_value: string | null;
  note: string | null;
}

export interface Report {
  verification: VerificationRow;
  all: Judged;
  questions: (Judged & { question: Question })[];
  strata: (Judged & { stratum: Stratum })[];
  sources: (Judged & { id: string | null; name: string | null })[];
  owners: (Judged & { id: string | null; name: string | null })[];
  wrong: WrongRow[];
}

/**
 * What the sample says about the base it was drawn from, in all and by part. It stands on what was drawn and found alone, so that whatever was undone,
 * merged or erased since changes names at most.
 */
export async function viewReport(tx: Tx, id: string): Promise<Report> {
  const verification = await readVerification(tx, id);
  const rows = await tx.query<FoundRow>(
    `select c.place, c.stratum, c.question, c.source_id, c.owner_id, c.outcome, ${goneSql("c")} as gone
     from verification_checks c where c.workspace_id = $1 and c.verification_id = $2 order by c.place`,
    [tx.workspace, id],
  );
  const wrong = await tx.query<WrongRow>(
    `select c.place, c.question, c.account_id, a.name as account_name, c.person_id, p.name as person_name, c.value, c.right_value, c.note
     from verification_checks c
     left join accounts a on a.workspace_id = $1 and a.id = c.account_id
     left join people p on p.workspace_id = $1 and p.id = c.person_id
     where c.workspace_id = $1 and c.verification_id = $2 and c.outcome = 'wrong' order by c.place, c.question`,
    [tx.workspace, id],
  );
  const { frame, confidence, questions } = verification;
  const records = recordsOf(rows);
  const part = (cells: Cell[], found: Found[], question?: Question): Judged =>
    judge(populationsOf(cells, question), found, confidence);
  const by = (key: "source" | "owner", ids: Map<string | null, string | null>) =>
    [...new Set(frame.map((cell) => cell[key]))]
      .map((value) => ({
        id: value,
        name: ids.get(value) ?? null,
        ...part(
          frame.filter((cell) => cell[key] === value),
          records.filter((record) => record[`${key}_id`] === value),
        ),
      }))
      .sort((a, b) => b.population - a.population);
  const names = await namesOf(tx, frame);
  return {
    verification: shownVerification(verification),
    all: part(frame, records),
    questions: questions.map((question) => ({
      question,
      ...part(
        frame,
        rows.filter((row) => row.question === question),
        question,
      ),
    })),
    strata: (["top", "rest"] as const)
      .filter((stratum) => frame.some((cell) => cell.stratum === stratum))
      .map((stratum) => ({
        stratum,
        ...part(
          frame.filter((cell) => cell.stratum === stratum),
          records.filter((record) => record.stratum === stratum),
        ),
      })),
    sources: by("source", names),
    owners: by("owner", names),
    wrong,
  };
}

function recordsOf(rows: FoundRow[]): (Found & { source_id: string | null; owner_id: string | null })[] {
  const places = new Map<number, FoundRow[]>();
  for (const row of rows) places.set(row.place, [...(places.get(row.place) ?? []), row]);
  return [...places.values()].map((of) => {
    const first = of[0] as FoundRow;
    return {
      stratum: first.stratum,
      source_id: first.source_id,
      owner_id: first.owner_id,
      outcome: outcomeOfRecord(of.map((row) => row.outcome)),
      gone: of.every((row) => row.gone),
    };
  });
}

async function namesOf(tx: Tx, frame: Cell[]): Promise<Map<string | null, string>> {
  const ids = [...new Set(frame.flatMap((cell) => [cell.source, cell.owner]))].filter(Boolean);
  const rows = await tx.query<{ id: string; name: string }>(
    `select s.id, s.name from sources s where s.workspace_id = $1 and s.id = any ($2::uuid[])
     union all select u.id, u.name from users u where u.workspace_id = $1 and u.id = any ($2::uuid[])`,
    [tx.workspace, ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}
