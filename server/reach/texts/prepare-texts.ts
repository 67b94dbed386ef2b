import type { Tx } from "../../platform/db/index.ts";
import { isFax, mayUse, worksOn, workspaceTerms } from "../../weigh/standing/index.ts";
import { fillWords, readFacts, readWords } from "../words/index.ts";
import type { NewTexts } from "./contract.ts";
import { countParts } from "./count-parts.ts";

export interface PreparedText {
  account_id: string | null;
  person_id: string | null;
  name: string;
  contact_point_id: string | null;
  number: string | null;
  words: string;
  blanks: string[];
  parts: number;
  why: "blank" | "no-number" | "nobody" | null;
}

/** Each recipient's message, filled, with the number it goes to. Nothing is written. */
export async function prepareTexts(tx: Tx, wanted: NewTexts): Promise<PreparedText[]> {
  const { today } = await workspaceTerms(tx);
  const found = await tx.query<
    Pick<PreparedText, "account_id" | "person_id" | "contact_point_id" | "number"> & {
      account: string | null;
      person: string | null;
    }
  >(
    `select a.id as account_id, p.id as person_id, a.name as account, p.name as person, c.id as contact_point_id, c.normal as number
     from unnest($2::uuid[], $4::uuid[]) with ordinality as q (account_id, person_id, place)
     left join lateral (
       select e.account_id, e.person_id from employments e
       where e.workspace_id = $1 and (q.account_id is null or e.account_id = q.account_id) and (q.person_id is null or e.person_id = q.person_id)
         and (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)
       order by case e.buying_role when 'decides' then 1 when 'champions' then 2 when 'influences' then 3 when 'pays' then 4 else 5 end, e.id limit 1) w on true
     left join accounts a on a.workspace_id = $1 and a.id = coalesce(q.account_id, w.account_id)
     left join people p on p.workspace_id = $1 and p.id = coalesce(q.person_id, w.person_id)
     left join lateral (
       select c.id, c.normal from contact_points c where c.workspace_id = $1 and c.person_id = p.id and c.kind = 'phone' and c.normal like '+%' and not ${isFax("c")} and ${worksOn("c")}
         and ${mayUse("a.id", "p.id", "c.id", "'text'")}
       order by c.label ilike any (array['%mobil%', '%cell%', '%handy%', '%portable%']) desc nulls last, c.preferred desc, c.state = 'verified' desc, c.id limit 1) c on true
     order by q.place`,
    [
      tx.workspace,
      wanted.recipients.map((one) => one.account ?? null),
      today,
      wanted.recipients.map((one) => one.person ?? null),
    ],
  );
  const facts = await readFacts(
    tx,
    found.map((one) => ({ account: one.account_id, person: one.person_id })),
    {
      language: wanted.language,
      item: wanted.item ?? null,
      user: tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null,
    },
  );
  const words = readWords(wanted.words);
  return found.map(({ account, person, ...one }, at) => {
    const { text, blanks } = fillWords(words, facts[at] as (typeof facts)[number]);
    return {
      ...one,
      name: [person, account].filter(Boolean).join(", ") || "?",
      words: text.trim(),
      blanks,
      parts: countParts(text.trim()),
      why: whyNot(one, blanks, wanted.with_blanks),
    };
  });
}

function whyNot(
  one: { account_id: string | null; person_id: string | null; number: string | null },
  blanks: string[],
  withBlanks: boolean,
): PreparedText["why"] {
  if (!one.person_id) return "nobody";
  if (!one.number) return "no-number";
  return blanks.length > 0 && !withBlanks ? "blank" : null;
}
