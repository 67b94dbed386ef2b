import { v4 } from "uuid";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import type { TouchDraft } from "./touch-draft.ts";

type Logged = Schemas["Touch"] & { task: string | null; set: string };

/** The last body that was sent and its key: sending the same again after a lost answer writes it down once. */
let last: { body: string; key: string } | undefined;

export async function saveTouch({
  account,
  draft,
  at,
  answers,
}: {
  account: string | null;
  draft: TouchDraft;
  at: string | undefined;
  answers: string | null;
}): Promise<Logged> {
  const words = (text: string): string | null => text.trim() || null;
  const title = words(draft.next);
  const body = {
    account,
    person: draft.person,
    channel: draft.channel,
    direction: draft.direction,
    purpose: draft.purpose,
    outcome: draft.outcome,
    item: draft.item,
    benefit: words(draft.benefit),
    note: words(draft.note),
    at,
    answers,
    next: title ? { title, due_on: draft.nextOn || null } : null,
  };
  const text = JSON.stringify(body);
  if (last?.body !== text) last = { body: text, key: v4() };
  const answer = unwrap(await api.POST("/api/v1/touches", { body, headers: { "idempotency-key": last.key } }));
  last = undefined;
  return answer as Logged;
}
