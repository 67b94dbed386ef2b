import { Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, unwrap } from "../../app/api/client.ts";
import { todayIn, useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import table from "../../ui/table.module.css";

const week = 6 * 86_400_000;

/** What each caller's calls of some days came to. */
export function CallResults() {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const today = todayIn(me?.time_zone);
  const [from, setFrom] = useState(() => new Date(Date.parse(`${today}T12:00:00Z`) - week).toISOString().slice(0, 10));
  const [to, setTo] = useState(today);
  const results = useQuery({
    queryKey: ["calls", "results", from, to],
    enabled: from !== "" && to !== "",
    queryFn: async () => unwrap(await api.GET("/api/v1/call-results", { params: { query: { from, to } } })).rows,
  });
  return (
    <>
      <Group gap="sm">
        <TextInput
          type="date"
          size="xs"
          label={t("calls.results.from")}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          size="xs"
          label={t("calls.results.to")}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <ExportList list={`/call-results?from=${from}&to=${to}`} />
      </Group>
      <div className={`tilth-panel ${table["scroll"]}`}>
        <table className={table["list"]}>
          <thead>
            <tr>
              <th>{t("calls.results.caller")}</th>
              <th className={table["number"]}>{t("calls.results.calls")}</th>
              <th className={table["number"]}>{t("calls.results.reached")}</th>
              <th className={table["number"]}>{t("calls.results.valued")}</th>
              <th className={`${table["number"]} ${table["wide"]}`}>{t("calls.results.minutes")}</th>
              <th className={table["wide"]}>{t("calls.column.outcomes")}</th>
            </tr>
          </thead>
          <tbody>
            {(results.data ?? []).map((row) => (
              <tr key={row.user_id ?? ""}>
                <td>{row.name ?? t("calls.results.nobody")}</td>
                <td className={table["number"]}>{format.number(row.calls)}</td>
                <td className={table["number"]}>
                  {format.number(row.reached)}
                  {row.reached_share !== null && ` (${format.share(row.reached_share)})`}
                </td>
                <td className={table["number"]}>{format.number(row.valued)}</td>
                <td className={`${table["number"]} ${table["wide"]}`}>
                  {row.talk_seconds === null ? "" : format.number(Math.round(row.talk_seconds / 60))}
                </td>
                <td className={table["wide"]}>
                  {Object.entries(row.outcomes)
                    .map(([outcome, n]) => `${t(`touches.outcomes.${outcome}`)} ${format.number(n as number)}`)
                    .join(" · ")}
                </td>
              </tr>
            ))}
            {results.data?.length === 0 && (
              <tr>
                <td colSpan={6}>{t("calls.results.none")}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
