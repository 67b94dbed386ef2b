import { Button, Group, Progress, SegmentedControl, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { useReason } from "../../know/outgoing/index.ts";
import { Panel } from "../../ui/panel.tsx";
import table from "../../ui/table.module.css";
import classes from "./email.module.css";
import { MailingTracking, useTracking } from "./mailing-tracking.tsx";
import { everyMs, type Mailing } from "./use-email.ts";

type Counts = Schemas["MailingCount"];
type Show =
  | "all"
  | "waiting"
  | "sent"
  | "answered"
  | "clicked"
  | "bounced"
  | "refused"
  | "failed"
  | "uncertain"
  | "cancelled";

/** What became of a mailing: it adds up, each number opens its recipients, and while it leaves it can be stopped. */
export function MailingResults({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation();
  const [show, setShow] = useState<Show>("all");
  const counts = useQuery({
    queryKey: ["mailings", "count", mailing.id],
    queryFn: async () => unwrap(await api.GET("/api/v1/mailings/{id}/count", { params: { path: { id: mailing.id } } })),
    refetchInterval: mailing.under_way ? everyMs : 10_000,
  });
  const tracking = useTracking(mailing);
  return (
    <>
      {counts.data && <Progressing mailing={mailing} counts={counts.data} />}
      {counts.data && (
        <Numbers counts={counts.data} clicked={tracking.data?.clicked.people ?? 0} show={show} choose={setShow} />
      )}
      {mailing.left_out.length > 0 && (
        <details className={classes["listing"]}>
          <summary>{t("email.results.left-out", { count: mailing.left_out.length })}</summary>
          <ul>
            {mailing.left_out.slice(0, 200).map((one) => (
              <li key={one.person_id}>
                <Link to={`/people/${one.person_id}` as never}>{one.name}</Link>{" "}
                <span className={classes["code"]}>{one.blanks.join(" ")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Recipients mailing={mailing} show={show} />
      {tracking.data && <MailingTracking told={tracking.data} showPeople={() => setShow("clicked")} />}
      <Panel title={mailing.subject || t("email.proof.no-subject")}>
        {mailing.html ? (
          <iframe className={classes["paper"]} sandbox="" title={t("email.results.words")} srcDoc={mailing.html} />
        ) : (
          <pre className={classes["plain"]}>{mailing.text}</pre>
        )}
      </Panel>
    </>
  );
}

function Progressing({ mailing, counts }: { mailing: Mailing; counts: Counts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const stop = useChange(
    async () =>
      unwrap(await api.POST("/api/v1/mailings/{id}/stop", { params: { path: { id: mailing.id } }, body: {} })),
    { stale: ["mailings", "outgoing"], says: (now) => t("email.results.stopped", { count: now.cancelled }) },
  );
  const waiting = counts.planned + counts.due + counts.handed;
  const over = counts.asked - waiting;
  if (mailing.state !== "started" || waiting === 0) return null;
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress
        flex={1}
        value={(over / Math.max(1, counts.asked)) * 100}
        aria-label={t("email.results.progress", { over: format.number(over), asked: format.number(counts.asked) })}
      />
      <Text size="sm">
        {t("email.results.progress", { over: format.number(over), asked: format.number(counts.asked) })}
      </Text>
      {may.write && (
        <Button size="compact-sm" color="clay" loading={stop.isPending} onClick={() => stop.mutate(undefined as never)}>
          {t("email.results.stop")}
        </Button>
      )}
    </Group>
  );
}

function Numbers({
  counts,
  clicked,
  show,
  choose,
}: {
  counts: Counts;
  clicked: number;
  show: Show;
  choose: (show: Show) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers: [Show, number][] = [
    ["all", counts.asked],
    ["waiting", counts.planned + counts.due + counts.handed],
    ["sent", counts.done],
    ["answered", counts.answered],
    ["clicked", clicked],
    ["bounced", counts.bounced],
    ["refused", counts.refused],
    ["failed", counts.failed],
    ["uncertain", counts.uncertain],
    ["cancelled", counts.cancelled],
  ];
  const always: Show[] = ["all", "sent", "answered", "bounced", "refused", show];
  return (
    <div className={table["scroll"]}>
      <SegmentedControl
        size="xs"
        aria-label={t("email.results.show")}
        data={numbers
          .filter(([name, n]) => n > 0 || always.includes(name))
          .map(([value, n]) => ({ value, label: `${t(`email.results.of.${value}`)} ${format.number(n)}` }))}
        value={show}
        onChange={(value) => choose(value as Show)}
      />
    </div>
  );
}

const atOnce = 200;

function Recipients({ mailing, show }: { mailing: Mailing; show: Show }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonOf = useReason();
  const rows = useQuery({
    queryKey: ["mailings", "results", mailing.id, show],
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/mailings/{id}/results", {
          params: { path: { id: mailing.id }, query: { show, limit: atOnce } },
        }),
      ).rows,
    placeholderData: (last) => last,
    refetchInterval: mailing.under_way ? 2 * everyMs : 10_000,
  });
  if (!rows.data) return null;
  if (rows.data.length === 0) return <Text size="sm">{t("email.results.none")}</Text>;
  return (
    <div className={`tilth-panel ${table["scroll"]}`}>
      <ExportList list={`/mailings/${mailing.id}/results?show=${show}`} />
      <table className={table["list"]}>
        <thead>
          <tr>
            <th>{t("email.results.who")}</th>
            <th className={table["wide"]}>{t("email.results.account")}</th>
            <th className={table["wide"]}>{t("email.results.address")}</th>
            <th>{t("email.results.became")}</th>
            <th className={table["wide"]}>{t("email.results.when")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.data.map((row) => (
            <tr key={row.id}>
              <td>{row.person_id && <Link to={`/people/${row.person_id}` as never}>{row.person}</Link>}</td>
              <td className={table["wide"]}>
                {row.account_id && <Link to={`/accounts/${row.account_id}` as never}>{row.account}</Link>}
              </td>
              <td className={table["wide"]}>{row.address}</td>
              <td>
                {row.answered_at
                  ? t("email.results.state.answered")
                  : row.outcome === "bounced"
                    ? t("email.results.state.bounced")
                    : t(`email.results.state.${row.state}`)}
                {row.reason && row.state !== "done" && `: ${reasonOf(row.reason, row.detail)}`}
                {!row.reason && row.waits_for && `: ${reasonOf(row.waits_for)}`}
              </td>
              <td className={table["wide"]}>{format.moment(row.answered_at ?? row.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.data.length === atOnce && (
        <Text size="xs" c="dimmed" p={8}>
          {t("email.results.first", { n: format.number(atOnce) })}
        </Text>
      )}
    </div>
  );
}
