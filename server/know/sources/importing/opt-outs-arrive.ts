import type { BatchCheck } from "../../../platform/checks/index.ts";

/** An import that was killed holds nothing up for longer. */
const patience = "interval '5 minutes'";

/** Columns of a file by the channels they forbid, as the mapping names them. */
const columns: Record<string, string> = { do_not_mail: "email", do_not_call: "call", do_not_post: "letter,parcel" };

/**
 * While a file is brought in that says who is not to be mailed, called or written to, nothing leaves on that channel: its last row may be about whoever is
 * next. What somebody asked for themselves does not wait.
 */
export const optOutsArrive: BatchCheck = {
  name: "opt-outs arrive",
  delays: `select b.touch_id, 'opt-outs-arrive', null::timestamptz from batch b
    where b.manner is distinct from 'service' and exists (
      select from imports i
      cross join (values ${Object.entries(columns)
        .map(([column, channels]) => `('"${column}"', '{${channels}}'::text[])`)
        .join(", ")}) as forbids (word, channels)
      where i.workspace_id = $1 and not i.dry_run and b.channel = any (forbids.channels) and position(forbids.word in i.files::text) > 0
        and ((i.state = 'running' and i.beat_at > $2::timestamptz - ${patience}) or (i.state = 'waiting' and i.created_at > $2::timestamptz - ${patience})))`,
};
