import { Button, Group, SegmentedControl, VisuallyHidden } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { HeldNow, PauseButton } from "../../know/outgoing/index.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import table from "../../ui/table.module.css";
import { Providers } from "../providers/index.ts";
import { CallResults } from "./call-results.tsx";
import { CloseList } from "./close-list.tsx";
import { ScriptDrawer } from "./script-drawer.tsx";
import { Scripts } from "./scripts.tsx";
import { type CallList, useCallLists } from "./use-calls.ts";

type Search = { show?: "lists" | "closed" | "scripts" | "results" | "providers"; script?: string };

/** The calling programs, their scripts, and what each caller's calls came to. */
export function Calls() {
  const { t } = useTranslation();
  const { show = "lists", script } = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const go = (next: Search): void => void navigate({ to: "/calls", search: next as never, replace: true });
  return (
    <Page title={t("app.go.calls")} about={t("calls.about")} actions={<PauseButton channel="call" senders={[]} />}>
      <HeldNow senders={[]} />
      <SegmentedControl
        size="xs"
        aria-label={t("calls.show.label")}
        style={{ alignSelf: "flex-start", maxWidth: "100%" }}
        data={(["lists", "closed", "scripts", "results", "providers"] as const).map((value) => ({
          value,
          label: t(`calls.show.${value}`),
        }))}
        value={show}
        onChange={(value) => go(value === "lists" ? {} : { show: value as "closed" })}
      />
      {(show === "lists" || show === "closed") && <Lists closed={show === "closed"} />}
      {show === "scripts" && <Scripts open={(id) => go({ show, script: id })} />}
      {show === "results" && <CallResults />}
      {show === "providers" && <Providers />}
      {script && <ScriptDrawer key={script} id={script} close={() => go({ show: "scripts" })} />}
    </Page>
  );
}

function Lists({ closed }: { closed: boolean }) {
  const { t } = useTranslation();
  const lists = useCallLists(closed);
  if (lists.error) return <Trouble error={lists.error} />;
  if (!lists.data) return null;
  if (lists.data.length === 0)
    return (
      <Empty title={t("calls.empty.title")} says={t("calls.empty.says")}>
        <Group>
          <Button component={Link} to="/today">
            {t("app.go.today")}
          </Button>
          <Button component={Link} to="/customers" variant="default">
            {t("app.go.customers")}
          </Button>
        </Group>
      </Empty>
    );
  return (
    <div className={`tilth-panel ${table["scroll"]}`}>
      <table className={table["list"]}>
        <thead>
          <tr>
            <th>{t("calls.column.name")}</th>
            <th>{t("calls.column.progress")}</th>
            <th className={table["wide"]}>{t("calls.column.outcomes")}</th>
            <th className={table["wide"]}>{t("calls.column.made")}</th>
            <th>
              <VisuallyHidden>{t("calls.begin")}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {lists.data.map((list) => (
            <ListRow key={list.id} list={list} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ListRow({ list }: { list: CallList }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { counts } = list;
  return (
    <tr>
      <td>
        <Link to={`/calls/${list.id}` as never}>{list.name}</Link>
      </td>
      <td>
        {t("calls.progress", { closed: counts.closed, waiting: counts.waiting, later: counts.later })}
        {counts.refused > 0 && ` · ${t("calls.refused", { count: counts.refused })}`}
        {list.left_out.length > 0 && ` · ${t("calls.without-number", { count: list.left_out.length })}`}
      </td>
      <td className={table["wide"]}>
        {Object.entries(list.outcomes)
          .map(([outcome, n]) => `${t(`touches.outcomes.${outcome}`)} ${format.number(n as number)}`)
          .join(" · ")}
      </td>
      <td className={table["wide"]}>{format.day(list.created_at)}</td>
      <td className={table["number"]}>
        {may.write && list.closed_at === null && (
          <Group gap={6} justify="flex-end" wrap="nowrap">
            <Button component={Link} to={`/calls/${list.id}` as never} size="compact-sm">
              {t("calls.begin")}
            </Button>
            <CloseList list={list} />
          </Group>
        )}
      </td>
    </tr>
  );
}
