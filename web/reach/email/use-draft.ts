import { useCallback, useEffect, useRef, useState } from "react";
import { api, ifMatch, Refusal, sentenceOf, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayFault } from "../../app/undo.tsx";
import type { Mailing, MailingEdit } from "./use-email.ts";

export interface Draft {
  values: Values;
  set(part: Partial<Values>): void;
  /** Why what is on the screen isn't kept; empty where it is, or will be in a moment. */
  fault: string;
  kept: boolean;
  /** Keeps what is not kept yet; true once it is. */
  flush(): Promise<boolean>;
}
export type Values = ReturnType<typeof valuesOf>;

/** After so long without a key what was written is kept. */
const restMs = 700;

const valuesOf = (mailing: Mailing) => ({
  name: mailing.name,
  sender: mailing.sender_id,
  purpose: mailing.purpose,
  topic: mailing.topic ?? "",
  language: mailing.language,
  subject: mailing.subject,
  text: mailing.text,
  mjml: mailing.mjml,
  html: mailing.mjml === null ? mailing.html : null,
  template: mailing.template_id,
  item: mailing.item_id,
  benefit: mailing.benefit ?? "",
  tracked: mailing.tracked,
});

/** A draft that keeps itself while it is written; what can't be read is said beside it and stays on the screen. */
export function useDraft(mailing: Mailing): Draft {
  const [values, setValues] = useState(() => valuesOf(mailing));
  const [fault, setFault] = useState("");
  const [kept, setKept] = useState(true);
  const waiting = useRef<Partial<Values>>({});
  const revision = useRef(mailing.revision);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  // The audience is changed beside the words and moves the version on.
  useEffect(() => {
    if (mailing.revision > revision.current) revision.current = mailing.revision;
  }, [mailing.revision]);

  const keep = useCallback(async (): Promise<boolean> => {
    const part = waiting.current;
    if (Object.keys(part).length === 0) return true;
    waiting.current = {};
    try {
      const body = part as MailingEdit;
      const next = unwrap(
        await api.PATCH("/api/v1/mailings/{id}", {
          params: { path: { id: mailing.id } },
          body,
          ...ifMatch(revision.current),
        }),
      );
      revision.current = next.revision;
      queries.setQueryData(["mailings", "one", mailing.id], next);
      setFault("");
      setKept(Object.keys(waiting.current).length === 0);
      return true;
    } catch (error) {
      waiting.current = { ...part, ...waiting.current };
      // What can't be read is the writer's to mend, beside the words; the rest is said aloud.
      if (error instanceof Refusal && error.problem.status === 422) setFault(sentenceOf(error));
      else sayFault(error);
      if (error instanceof Refusal && error.problem.status === 412)
        await queries.invalidateQueries({ queryKey: ["mailings", "one", mailing.id] });
      return false;
    }
  }, [mailing.id]);
  const flush = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(keep);
    return running.current;
  }, [keep]);
  useEffect(() => () => void flush(), [flush]);
  const set = useCallback(
    (part: Partial<Values>): void => {
      setValues((now) => ({ ...now, ...part }));
      waiting.current = { ...waiting.current, ...part };
      setKept(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), restMs);
    },
    [flush],
  );
  return { values, set, fault, kept, flush };
}
