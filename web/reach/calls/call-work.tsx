import { Button, Group, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { CallBack } from "./call-back.tsx";
import { CallCard } from "./call-card.tsx";
import classes from "./calls.module.css";
import { outcomes } from "./outcomes.ts";
import { ScriptSteps } from "./script-steps.tsx";
import { type Call, type CallOutcome, useDialler } from "./use-calls.ts";

/** One call: who and why at the left, what to say at the right, what came of it below. Every deed is one key. */
export function CallWork({
  call,
  over,
  saved,
  passOver,
}: {
  call: Call;
  /** The next call may be shown. */
  over: () => void;
  /** The outcome is written down, or could not be. */
  saved: () => void;
  passOver: () => void;
}) {
  const { t } = useTranslation();
  const dialler = useDialler();
  const [phone, setPhone] = useState(call.phones[0]);
  const [dialled, setDialled] = useState(false);
  const [note, setNote] = useState("");
  const [brings, setBrings] = useState(false);
  const [asksWhen, setAsksWhen] = useState(false);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const name = call.person?.name ?? call.account?.name ?? "";

  const dial = async (): Promise<void> => {
    if (!phone || dialled) return;
    setDialled(true);
    try {
      unwrap(
        await api.POST("/api/v1/calls/{id}/dialling", {
          params: { path: { id: call.touch } },
          body: { lease: call.lease, phone: phone.id, provider: dialler?.id ?? null },
        }),
      );
      if (!dialler) window.location.href = `tel:${phone.dial.replace(/[^+\d]/g, "")}`;
    } catch (error) {
      setDialled(false);
      sayFault(error);
    }
  };
  const end = (outcome: CallOutcome, callBackAt?: Date): void => {
    if (outcome === "call-back" && !callBackAt) {
      setAsksWhen(true);
      return;
    }
    // The next call is shown while this one is written down; what goes wrong is said, with the words that would be lost.
    over();
    api
      .POST("/api/v1/calls/{id}/outcome", {
        params: { path: { id: call.touch } },
        body: {
          lease: call.lease,
          outcome,
          note: note.trim() || null,
          phone: phone?.id ?? null,
          item: brings && call.item ? call.item.item : null,
          call_back_at: callBackAt?.toISOString() ?? null,
        },
      })
      .then(unwrap)
      .then(
        () => sayDone(t(`calls.ended.${outcome}`, { name })),
        (error: unknown) => {
          sayFault(error);
          if (note.trim()) sayDone(t("calls.note-kept", { name, note }));
        },
      )
      .finally(saved);
  };
  useShortcuts([
    { keys: "d", label: t("calls.dial"), run: () => void dial() },
    { keys: "n", label: t("calls.note"), run: () => noteField.current?.focus() },
    { keys: "s", label: t("calls.pass"), run: passOver },
    { keys: "b", label: t("calls.bring"), run: () => setBrings((now) => call.item !== null && !now) },
    ...outcomes.map(({ value, key }) => ({ keys: key, label: t(`calls.outcome.${value}`), run: () => end(value) })),
  ]);

  return (
    <>
      <div className={classes["desk"]} data-touch={call.touch}>
        <CallCard
          call={call}
          phone={phone}
          choosePhone={setPhone}
          dialled={dialled}
          dial={() => void dial()}
          dialler={dialler?.name}
          brings={brings}
          bring={() => setBrings((now) => !now)}
        />
        <ScriptSteps call={call} end={end} />
      </div>
      <section className={classes["foot"]} aria-label={t("calls.outcome.title")}>
        <Textarea
          ref={noteField}
          aria-label={t("calls.note")}
          placeholder={t("calls.note-hint")}
          autosize
          minRows={1}
          maxRows={6}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            // The letters are the outcomes' again; what was written stays.
            if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
              event.preventDefault();
              event.currentTarget.blur();
            }
          }}
        />
        <Group gap={6} className={classes["outcomes"]}>
          {outcomes.map(({ value, key }) => (
            <Button
              key={value}
              size="compact-md"
              variant={value === "reached" ? "filled" : "default"}
              rightSection={<kbd aria-hidden="true">{key}</kbd>}
              aria-keyshortcuts={key}
              onClick={() => end(value)}
            >
              {t(`calls.outcome.${value}`)}
            </Button>
          ))}
          <Button
            size="compact-md"
            variant="subtle"
            ml="auto"
            rightSection={<kbd aria-hidden="true">s</kbd>}
            aria-keyshortcuts="s"
            onClick={passOver}
          >
            {t("calls.pass")}
          </Button>
        </Group>
      </section>
      {asksWhen && (
        <CallBack
          name={name}
          zone={phone?.there.latest === null ? phone.there.zones[0] : undefined}
          close={() => setAsksWhen(false)}
          choose={(at) => {
            setAsksWhen(false);
            end("call-back", at);
          }}
        />
      )}
    </>
  );
}
