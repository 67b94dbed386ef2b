import { Anchor, Button, Group, SegmentedControl, Text } from "@mantine/core";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { takeBackLast } from "../../app/undo.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Page } from "../../ui/page.tsx";
import { useRowKeys } from "../../ui/row-keys.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { RecordCard } from "./record-card.tsx";
import { CloseButton, HandOver, WhoseWork } from "./work-actions.tsx";
import { useAnswer } from "./use-answer.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { type Check, type Show, useVerification, useWork, type Whose, type Work } from "./use-verifications.ts";
import classes from "./verification.module.css";

/** The drawn records one after the other: whom to ask, how to reach them, what is in question; each answer is one key. */
export function WorkThrough() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { id } = useParams({ strict: false }) as { id: string };
  const search = useSearch({ strict: false }) as { user?: Whose; show?: Show };
  const { user = "all", show = "open" } = search;
  const may = useMay();
  const head = useVerification(id);
  const verification = head.data;
  const work = useWork(id, user, show);
  const records = work.data?.pages.flatMap((page) => page.rows) ?? [];
  const checks = records.flatMap((record) => record.checks.map((check) => ({ check, record })));
  const list = useRef<HTMLDivElement>(null);
  const [wrongAt, setWrongAt] = useState<string>();
  const mayAnswer = may.write && verification?.closed_at === null;
  const { at, choose } = useRowKeys(
    list,
    checks.length,
    { next: t("verification.keys.next"), before: t("verification.keys.before"), open: t("verification.keys.open") },
    (index) => {
      const account = checks[index]?.record.account_id;
      if (account) void navigate({ to: `/accounts/${account}` as never });
    },
  );
  useKeptPlace(
    checks.map((one) => one.check.id),
    at,
    choose,
  );
  const here = checks[at];
  const { answer, answerAll } = useAnswer(id, checks, at, choose, () => setWrongAt(undefined));
  const key = (run: (on: { check: Check; record: Work }) => void) => (): void => {
    if (mayAnswer && here) run(here);
  };
  useShortcuts([
    { keys: "r", label: t("verification.keys.right"), run: key(({ check }) => answer(check, { outcome: "right" })) },
    { keys: "w", label: t("verification.keys.wrong"), run: key(({ check }) => setWrongAt(check.id)) },
    {
      keys: "n",
      label: t("verification.keys.not-reached"),
      run: key(({ record }) => answerAll(record, "not-reached")),
    },
    { keys: "a", label: t("verification.keys.all-right"), run: key(({ record }) => answerAll(record, "right")) },
    { keys: "o", label: t("verification.keys.again"), run: key(({ check }) => answer(check, { outcome: null })) },
    { keys: "u", label: t("verification.keys.undo"), run: () => void takeBackLast() },
  ]);
  // Further records come before one runs out of them.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = work;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && at > checks.length - 20) void fetchNextPage();
  }, [at, checks.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (head.error) return <Trouble error={head.error} />;
  const go = (change: { user?: string; show?: string }): void =>
    void navigate({ to: `/verifications/${id}` as never, search: { ...search, ...change } as never, replace: true });
  return (
    <Page
      title={verification?.name ?? t("app.go.verifications")}
      about={
        verification &&
        t("verification.work.about", {
          size: format.number(verification.size),
          population: format.number(verification.population),
          day: format.day(verification.drawn_on),
        })
      }
      actions={
        <>
          <ExportList list={`/verifications/${id}/work?show=${show}&user=${user}`} />
          <Button component={Link} to={`/verifications/${id}/report` as never} variant="default">
            {t("verification.report.title")}
          </Button>
          {mayAnswer && verification && <CloseButton id={id} revision={verification.revision} />}
        </>
      }
    >
      <Group gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t("verification.work.show")}
          transitionDuration={0}
          data={(["open", "done", "all"] as const).map((value) => ({ value, label: t(`verification.show.${value}`) }))}
          value={show}
          onChange={(value) => go({ show: value })}
        />
        <WhoseWork whose={user} choose={(next) => go({ user: next })} />
        {mayAnswer && <HandOver id={id} />}
        {mayAnswer && (
          <Text size="xs" c="dimmed" className={classes["hint"]}>
            <kbd>r</kbd> {t("verification.outcome.right")} · <kbd>w</kbd> {t("verification.outcome.wrong")} ·{" "}
            <kbd>a</kbd> {t("verification.all-right")} · <kbd>n</kbd> {t("verification.outcome.not-reached")} ·{" "}
            <kbd>u</kbd> {t("app.undo")}
          </Text>
        )}
      </Group>
      {work.isSuccess && records.length === 0 && (
        <Empty title={t(`verification.work.none-${show}`)} says={t("verification.work.none-says")}>
          <Anchor component={Link} to={`/verifications/${id}/report` as never}>
            {t("verification.report.title")}
          </Anchor>
        </Empty>
      )}
      <div ref={list} className={classes["records"]}>
        {records.map((record) => (
          <RecordCard
            key={record.place}
            record={record}
            unit={verification?.unit ?? "customer"}
            chosen={here?.check.id}
            indexOf={(check) => checks.findIndex((one) => one.check.id === check.id)}
            choose={choose}
            wrongAt={wrongAt}
            setWrongAt={setWrongAt}
            mayAnswer={mayAnswer}
            answer={answer}
          />
        ))}
      </div>
    </Page>
  );
}
