import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { RecordField } from "../accounts/index.ts";
import { type Channel, outcomesOf } from "./choices.ts";

type Entry = Schemas["TouchEntry"];
const shownBy = ["account", "person", "today", "customers", "promise"] as const;

const send = (id: string, column: "note" | "benefit" | "outcome") => async (to: unknown, revision: number | string) =>
  unwrap(
    await api.PATCH("/api/v1/touches/{id}", {
      params: { path: { id } },
      body: { [column]: to },
      headers: { "if-match": `"${revision}"` },
    }),
  );

/** What was written of a touch, put right where it stands. */
export function TouchWords({ touch, column }: { touch: Entry; column: "note" | "benefit" }) {
  const { t } = useTranslation();
  const words = touch[column];
  return (
    <RecordField
      label={t(`accounts.columns.${column}`)}
      kind="long"
      column={column}
      value={words}
      shown={<span style={{ whiteSpace: "pre-wrap" }}>{words}</span>}
      empty={t(`touches.add-${column}`)}
      revision={touch.revision}
      send={send(touch.id, column)}
      shownBy={shownBy}
    />
  );
}

/** A bounce or a return that is learned later replaces the outcome. */
export function TouchOutcome({ touch }: { touch: Entry }) {
  const { t } = useTranslation();
  const say = (value: unknown): string => (value ? t(`touches.outcomes.${String(value)}`) : "");
  return (
    <RecordField
      label={t("touches.outcome")}
      kind="choice"
      column="outcome"
      inline
      value={touch.outcome}
      shown={say(touch.outcome)}
      say={say}
      empty={t("touches.no-outcome")}
      choices={outcomesOf(touch.channel as Channel, touch.direction).map((value) => ({ value, label: say(value) }))}
      revision={touch.revision}
      send={send(touch.id, "outcome")}
      shownBy={shownBy}
    />
  );
}
