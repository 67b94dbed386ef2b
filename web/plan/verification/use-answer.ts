import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { type Answer, type Check, sayOutcome, sayOutcomes, type Work } from "./use-verifications.ts";

/** Writes answers down and goes on to the next question that is open. */
export function useAnswer(
  verification: string,
  checks: { check: Check; record: Work }[],
  at: number,
  choose: (index: number) => void,
  done: () => void,
) {
  const { t } = useTranslation();
  const busy = useRef(new Set<string>());
  const once = async (what: string, work: () => Promise<{ set: string | null }>, says: string): Promise<void> => {
    // A key pressed twice is one answer.
    if (busy.current.has(what)) return;
    busy.current.add(what);
    done();
    try {
      const { set } = await work();
      sayDone(says, set ?? undefined);
    } catch (error) {
      sayFault(error);
    } finally {
      busy.current.delete(what);
    }
  };
  const goOn = (answered: Check[]): void => {
    const ids = answered.map((check) => check.id);
    const open = (one: { check: Check }): boolean => one.check.outcome === null && !ids.includes(one.check.id);
    const next = checks.findIndex((one, index) => index > at && open(one));
    if (next >= 0) choose(next);
  };
  return {
    answer: (check: Check, answer: Answer): void => {
      if (answer.outcome !== null) goOn([check]);
      const fact = t(`verification.fact.${check.question}`);
      const outcome = t(`verification.outcome.${answer.outcome ?? "open"}`);
      void once(check.id, () => sayOutcome(check, answer), t("verification.said", { fact, outcome }));
    },
    answerAll: (record: Work, outcome: "right" | "not-reached"): void => {
      goOn(record.checks);
      const name = record.person_name ?? record.account_name ?? "";
      void once(
        String(record.place),
        () => sayOutcomes(verification, record.place, outcome),
        t("verification.said-all", { name, outcome: t(`verification.outcome.${outcome}`) }),
      );
    },
  };
}
