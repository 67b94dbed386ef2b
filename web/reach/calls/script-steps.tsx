import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../ui/shortcuts.ts";
import classes from "./calls.module.css";
import type { Call, CallOutcome } from "./use-calls.ts";

/** What to say, step by step; 1 to 9 take an answer, Backspace goes a step back. */
export function ScriptSteps({ call, end }: { call: Call; end: (outcome: CallOutcome) => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState([0]);
  const at = way.at(-1) ?? 0;
  const step = call.script[at];
  const answers = step?.answers ?? [];
  const take = (answer: (typeof answers)[number]): void => {
    if (answer.outcome) end(answer.outcome as CallOutcome);
    else if (answer.to !== null) setWay((now) => [...now, answer.to as number]);
  };
  const back = (): void => setWay((now) => (now.length > 1 ? now.slice(0, -1) : now));
  useShortcuts([
    ...answers
      .slice(0, 9)
      .map((answer, index) => ({ keys: String(index + 1), label: answer.label, run: () => take(answer) })),
    ...(way.length > 1 ? [{ keys: "Backspace", label: t("calls.script.back"), run: back }] : []),
  ]);
  return (
    <section className={`tilth-panel ${classes["script"]}`} aria-label={t("calls.script.title")}>
      {step ? (
        <>
          {step.name && <h2 className={classes["step"]}>{step.name}</h2>}
          <div className={classes["says"]} aria-live="polite">
            {step.says.split(/\n{2,}/).map((words, index) => (
              // Paragraphs of one text never change places.
              // oxlint-disable-next-line react/no-array-index-key
              <p key={index}>{words}</p>
            ))}
          </div>
          {step.blanks.length > 0 && (
            <Text size="sm" c="var(--tilth-overdue)">
              {t("calls.script.blanks", { blanks: step.blanks.join(", ") })}
            </Text>
          )}
          <div className={classes["answers"]}>
            {answers.map((answer, index) => (
              <Button
                key={answer.label}
                variant="default"
                justify="space-between"
                rightSection={index < 9 ? <kbd aria-hidden="true">{index + 1}</kbd> : undefined}
                aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
                onClick={() => take(answer)}
              >
                {answer.label}
              </Button>
            ))}
            {way.length > 1 && (
              <Button variant="subtle" size="compact-sm" onClick={back}>
                {t("calls.script.back")}
              </Button>
            )}
          </div>
        </>
      ) : (
        <Text c="dimmed">{t("calls.script.none")}</Text>
      )}
    </section>
  );
}
