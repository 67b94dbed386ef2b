import { type Day, endOfDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { standingRows } from "./standing-rows.ts";
import { workspaceTerms } from "./workspace-terms.ts";

/** Standing as of a day: the table while the clock stands on that day, else the statement that would rebuild it as of then. */
export interface StandingSource {
  day: Day;
  /** The first instant after the day. */
  ends: Date;
  today: Day;
  zone: string;
  currency: string;
  /** A common table named `standing_then`. `$1` workspace, `$3` day, `$4` zone, `$5` currency: `values`; the asker's own begin with `$6`. */
  cte: string;
  values: unknown[];
  /** True where it is computed for the question, which takes seconds at a hundred thousand accounts. */
  computed: boolean;
}

export async function standingAsOf(tx: Tx, day?: Day): Promise<StandingSource> {
  const terms = await workspaceTerms(tx);
  const asked = day ?? terms.today;
  const computed = asked !== terms.today;
  return {
    ...terms,
    day: asked,
    ends: endOfDay(asked, terms.zone),
    computed,
    cte: computed ? `standing_then as materialized (${standingRows({ some: false })})` : kept,
    values: [tx.workspace, null, asked, terms.zone, terms.currency],
  };
}

/** The parameters of the computed one are named too, so that both take the same values. */
const kept = `standing_then as not materialized (
  select * from standing
  where workspace_id = $1 and $2::uuid[] is null and $3::date is not null and $4::text is not null and $5::text is not null)`;
