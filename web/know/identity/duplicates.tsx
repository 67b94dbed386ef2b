import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, unwrap } from "../../app/api/client.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Answered } from "./answered.tsx";
import { MatchRuns } from "./match-runs.tsx";
import { MergeRules } from "./merge-rules.tsx";
import { Merges } from "./merges.tsx";
import { Questions } from "./questions.tsx";
import { SideBySide } from "./side-by-side.tsx";

const shows = ["open", "left", "never", "merges", "rules"] as const;
type Show = (typeof shows)[number];
interface Search {
  show?: Show;
  kind?: "account" | "person";
  kept?: string;
  folded?: string;
}

/** Who may be whom: one question at a time, what was answered, what was merged, and what may merge by itself. */
export function Duplicates() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const show = shows.includes(search.show as Show) ? (search.show as Show) : "open";
  const go = (next: Search): void => void navigate({ to: "/duplicates", search: next as never });
  if (search.kept && search.folded && search.kind)
    return (
      <Page title={t("identity.title")} about={t("identity.by-hand")}>
        <SideBySide
          kind={search.kind}
          one={search.kept}
          other={search.folded}
          done={(id) =>
            void navigate({ to: search.kind === "account" ? "/accounts/$id" : "/people/$id", params: { id } } as never)
          }
        />
      </Page>
    );
  return (
    <Page
      title={t("identity.title")}
      about={t("identity.about")}
      actions={show !== "rules" && <ExportList list={show === "merges" ? "/merges" : `/match-pairs?state=${show}`} />}
    >
      <SegmentedControl
        aria-label={t("identity.show.label")}
        data={shows.map((value) => ({ value, label: t(`identity.show.${value}`) }))}
        value={show}
        onChange={(value) => go(value === "open" ? {} : { show: value as Show })}
        style={{ alignSelf: "flex-start", maxWidth: "100%", overflowX: "auto" }}
      />
      {show === "open" && <Open />}
      {(show === "left" || show === "never") && <Answered state={show} />}
      {show === "merges" && <Merges />}
      {show === "rules" && (
        <>
          <MergeRules />
          <MatchRuns />
        </>
      )}
    </Page>
  );
}

function Open() {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: ["match-pairs", "open"],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/match-pairs", { params: { query: { state: "open", limit: 50 } } })),
  });
  if (!asked.data) return <Panel>{null}</Panel>;
  if (asked.data.rows.length === 0) return <Empty title={t("identity.empty")} says={t("identity.empty-say")} />;
  return <Questions rows={asked.data.rows} open={asked.data.open} />;
}
