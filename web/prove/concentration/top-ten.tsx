import { Alert, Anchor, Button, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, sentenceOf, unwrap } from "../../app/api/client.ts";
import { ExportMenu } from "../../app/exports/export-menu.tsx";
import { todayIn, useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { CurvePanel } from "./curve-panel.tsx";
import { type PeriodSearch, periodOf } from "./period.ts";
import { PeriodPicker, sizes } from "./period-picker.tsx";
import { TopList } from "./top-list.tsx";
import classes from "./top-ten.module.css";

type Search = PeriodSearch & { n?: unknown };

/** How much of the revenue hangs on a few accounts, in any period, and how well these few are looked after. */
export function TopTen() {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const me = useMe();
  const today = todayIn(me?.workspace.time_zone);
  const { preset, from, to } = periodOf(search, today);
  const n = sizes.find((size) => size === Number(search.n)) ?? sizes[0];
  const answer = useQuery({
    queryKey: ["concentration", from, to, n],
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/concentration", {
          params: { query: { n, ...(from ? { from } : {}), ...(to ? { to } : {}) } },
        }),
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const top = answer.data;
  const go = ({ n: size, ...rest }: Record<string, unknown>): void =>
    void navigate({
      to: "/top",
      search: { ...rest, ...(size === sizes[0] ? {} : { n: size }) } as never,
      replace: true,
    });
  return (
    <Page
      title={t("app.go.top")}
      about={t("concentration.about")}
      actions={top && top.accounts.length > 0 && <ExportMenu wish={{ what: "top", from, to, n }} />}
    >
      <PeriodPicker preset={preset} from={from ?? top?.from ?? ""} to={to ?? top?.to ?? today} n={n} go={go} />
      {answer.error && (
        <Alert color="clay" variant="light" role="alert">
          {sentenceOf(answer.error)}
        </Alert>
      )}
      {top && <Apart apart={top.apart} />}
      {top && top.accounts.length === 0 && (
        <Empty title={t("concentration.empty.title")} says={t("concentration.empty.says")}>
          <Button component={Link} to="/imports/new">
            {t("concentration.empty.do")}
          </Button>
        </Empty>
      )}
      {top && top.accounts.length > 0 && (
        <div className={classes["frame"]} aria-busy={answer.isFetching}>
          <TopList rows={top.accounts} currency={top.currency} />
          <div className={classes["side"]}>
            <Told top={top} />
            <CurvePanel curve={top.curve} accounts={top.accounts_with_revenue} n={n} share={top.share ?? 0} />
          </div>
        </div>
      )}
    </Page>
  );
}

/** The answer in one sentence, and what to do about it. */
function Told({ top }: { top: Schemas["Concentration"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const listed = top.accounts.length;
  const together = top.accounts.reduce((sum, row) => sum + row.revenue_minor, 0);
  const overdue = top.accounts.filter((row) => row.kept === false);
  const thin = top.accounts.filter((row) => row.coverage.touched < row.coverage.target);
  const money = (minor: number): string => format.money(minor, top.currency, true);
  return (
    <section className={`tilth-panel ${classes["told-panel"]}`} aria-label={t("concentration.answer")}>
      <p className={classes["headline"]}>
        {t("concentration.headline", {
          n: format.number(listed),
          accounts: format.number(top.accounts_with_revenue),
          share: top.share === null ? "–" : format.share(top.share, 1),
        })}
      </p>
      <Text size="sm" c="dimmed">
        {t("concentration.sums", {
          part: money(together),
          total: money(top.total_minor),
          from: format.day(top.from),
          to: format.day(top.to),
        })}
      </Text>
      <Text size="sm" mt={6} c={overdue.length > 0 ? "var(--tilth-overdue)" : "var(--tilth-kept)"}>
        {overdue.length > 0
          ? t("concentration.overdue", {
              count: overdue.length,
              worth: money(overdue.reduce((sum, row) => sum + row.revenue_minor, 0)),
            })
          : t("concentration.all-kept")}
      </Text>
      {thin.length > 0 && <Text size="sm">{t("concentration.thin", { count: thin.length })}</Text>}
    </section>
  );
}

function Apart({ apart }: { apart: Record<string, number> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = Object.entries(apart).map(([currency, minor]) => format.money(minor, currency));
  if (amounts.length === 0) return null;
  return (
    <Text size="sm" c="var(--tilth-due)">
      {t("concentration.apart", { amounts: amounts.join(", ") })}{" "}
      <Anchor component={Link} to="/settings" hash="rates" size="sm" underline="always">
        {t("concentration.enter-rates")}
      </Anchor>
    </Text>
  );
}
