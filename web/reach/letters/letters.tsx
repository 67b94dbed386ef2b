import { Button, SegmentedControl } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { HeldNow, PauseButton } from "../../know/outgoing/index.ts";
import { useFormat } from "../../app/format.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import table from "../../ui/table.module.css";
import { Returns } from "./returns.tsx";
import { SenderDrawer } from "./sender-drawer.tsx";
import { Senders } from "./senders.tsx";
import { TemplateDrawer } from "./template-drawer.tsx";
import { Templates } from "./templates.tsx";
import { type Batch, useBatches } from "./use-letters.ts";

type Show = "batches" | "templates" | "senders" | "returned";
type Search = { show?: Show; template?: string; sender?: string };

/** Batches of letters, what they are made from, and those that came back. */
export function Letters() {
  const { t } = useTranslation();
  const { show = "batches", template, sender } = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const go = (next: Search): void => void navigate({ to: "/letters", search: next as never, replace: true });
  return (
    <Page
      title={t("app.go.letters")}
      about={t("letters.about")}
      actions={<PauseButton channel="letter" senders={[]} />}
    >
      <HeldNow senders={[]} />
      <SegmentedControl
        size="xs"
        aria-label={t("letters.show.label")}
        style={{ alignSelf: "flex-start", maxWidth: "100%" }}
        data={(["batches", "templates", "senders", "returned"] as const).map((value) => ({
          value,
          label: t(`letters.show.${value}`),
        }))}
        value={show}
        onChange={(value) => go(value === "batches" ? {} : { show: value as Show })}
      />
      {show === "batches" && <Batches />}
      {show === "templates" && <Templates open={(id) => go({ show, template: id })} />}
      {show === "senders" && <Senders open={(id) => go({ show, sender: id })} />}
      {show === "returned" && <Returns />}
      {template && <TemplateDrawer key={template} id={template} close={() => go({ show: "templates" })} />}
      {sender && <SenderDrawer key={sender} id={sender} close={() => go({ show: "senders" })} />}
    </Page>
  );
}

function Batches() {
  const { t } = useTranslation();
  const batches = useBatches();
  if (batches.error) return <Trouble error={batches.error} />;
  if (!batches.data) return null;
  if (batches.data.length === 0)
    return (
      <Empty title={t("letters.empty.title")} says={t("letters.empty.says")}>
        <Button component={Link} to="/customers">
          {t("app.go.customers")}
        </Button>
      </Empty>
    );
  return (
    <div className={`tilth-panel ${table["scroll"]}`}>
      <table className={table["list"]}>
        <thead>
          <tr>
            <th>{t("letters.column.name")}</th>
            <th>{t("letters.column.state")}</th>
            <th className={table["number"]}>{t("letters.column.letters")}</th>
            <th className={`${table["number"]} ${table["wide"]}`}>{t("letters.column.posted")}</th>
            <th className={`${table["number"]} ${table["wide"]}`}>{t("letters.column.returned")}</th>
            <th className={`${table["number"]} ${table["wide"]}`}>{t("letters.column.against")}</th>
          </tr>
        </thead>
        <tbody>
          {batches.data.map((batch) => (
            <BatchRow key={batch.id} batch={batch} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BatchRow({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { counts } = batch;
  return (
    <tr>
      <td>
        <Link to={`/letters/${batch.id}` as never}>{batch.name}</Link>
      </td>
      <td>
        {batch.posted_at
          ? t("letters.state.posted", { day: format.day(batch.posted_at) })
          : t(batch.printed_at ? "letters.state.printed" : "letters.state.planned")}
      </td>
      <td className={table["number"]}>{format.number(counts.letters)}</td>
      <td className={`${table["number"]} ${table["wide"]}`}>{format.number(counts.posted)}</td>
      <td className={`${table["number"]} ${table["wide"]}`}>{format.number(counts.returned)}</td>
      <td className={`${table["number"]} ${table["wide"]}`}>
        {format.number(counts.refused + counts.taken_out + batch.left_out.length)}
      </td>
    </tr>
  );
}
