import { Button, Drawer, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { mannerOf, useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { useMe } from "../../app/session.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { takeBackLast } from "../../app/undo.tsx";
import { RepliesWaiting } from "../../hear/conversations/index.ts";
import { TouchDialog } from "../../know/touches/index.ts";
import { CallThese } from "../../reach/calls/index.ts";
import { Page } from "../../ui/page.tsx";
import { useRowKeys } from "../../ui/row-keys.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { longDay } from "./days.ts";
import { Details } from "./details.tsx";
import { DueTasks } from "./due-tasks.tsx";
import { HandOverDialog } from "./hand-over-dialog.tsx";
import { CheckPoints } from "./check-points.tsx";
import { NothingDue } from "./nothing-due.tsx";
import { Plays, usePlays } from "./plays.tsx";
import { leave } from "./run-ahead.ts";
import { SnoozeDialog } from "./snooze-dialog.tsx";
import classes from "./today.module.css";
import type { Row, Whose } from "./today-list.ts";
import type { Deed } from "./today-row.tsx";
import { isOf, type Only, TodayRows } from "./today-rows.tsx";
import { useDay } from "./use-day.ts";
import { useFollowFocus } from "./use-follow-focus.ts";
import { WhoseList } from "./whose-list.tsx";

/** Room for the list and what belongs to the chosen row beside it. */
const wideEnough = "(min-width: 1320px)";

/** The user's day in one list: whom, why, with what; every row done with one key. */
export function Today() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const me = useMe();
  const { write: mayWrite } = useMay();
  const whose: Whose = useSearch({ strict: false, select: (search: { user?: string }) => search.user ?? "mine" });
  const { day, error, rows: all, tasks, full, showMore } = useDay(whose);
  const [only, sift] = useState<Only>("all");
  const rows = useMemo(() => all.filter((row) => isOf(row, only)), [all, only]);
  const { plays, questions, known } = usePlays(whose);
  const inPlays = new Set(plays.map((play) => play.task));
  const list = useRef<HTMLDivElement>(null);
  const wide = useMediaQuery(wideEnough, window.matchMedia(wideEnough).matches);
  const [beside, showBeside] = useState(true);
  const [doing, setDoing] = useState<{ deed: Deed; row: Row; index: number }>();
  const labels = { next: t("today.keys.next"), before: t("today.keys.before"), open: t("today.keys.open") };
  const open = (index: number): void => {
    const row = rows[index];
    if (row) void navigate({ to: `/accounts/${row.account}` as never });
  };
  const { at, choose } = useRowKeys(list, rows.length, labels, open);
  const chosen = rows[at];
  useFollowFocus(list, chosen?.account, doing !== undefined);

  const shown = useRef({ rows, wide });
  useLayoutEffect(() => {
    shown.current = { rows, wide };
  });
  const act = useCallback((deed: Deed, index: number): void => {
    const row = shown.current.rows[index];
    if (!row) return;
    if (deed === "details" && shown.current.wide) showBeside((now) => !now);
    else setDoing({ deed, row, index });
  }, []);
  const close = (): void => setDoing(undefined);
  const writing = (deed: Deed) => () => mayWrite && act(deed, at);
  useShortcuts([
    { keys: "t", label: t("today.log"), run: writing("touch") },
    { keys: "z", label: t("today.keys.snooze"), run: writing("snooze") },
    { keys: "h", label: t("today.keys.hand"), run: writing("hand") },
    { keys: "o", label: t("today.keys.details"), run: () => act("details", at) },
    { keys: "u", label: t("today.keys.undo"), run: () => void takeBackLast() },
  ]);

  if (error) return <Trouble error={error} />;
  const { deed, row } = doing ?? {};
  const gone = (list: Whose | "every", set: string): void => {
    if (doing) leave(doing.row, all.indexOf(doing.row), list, set);
  };
  return (
    <Page
      title={t("today.title")}
      about={
        day &&
        t("today.about", {
          day: longDay(day.date, mannerOf(i18n.language)),
          kept: format.number(day.promise.kept),
          customers: format.number(day.promise.customers),
        })
      }
      actions={
        <>
          {day && mayWrite && rows.length > 0 && (
            <CallThese
              accounts={() => rows.map((row) => row.account)}
              name={`${t("today.title")} · ${longDay(day.date, mannerOf(i18n.language))}`}
            />
          )}
          {rows.length > 0 && <ExportList list={whose === "mine" ? "/today" : `/today?user=${whose}`} />}
          <WhoseList
            whose={whose}
            choose={(next) =>
              void navigate({ to: "/today", search: (next === "mine" ? {} : { user: next }) as never, replace: true })
            }
          />
        </>
      }
    >
      {/* Not the customers first and then, a moment later, something above them: whoever was about to press would miss. */}
      {day && known && (
        <div className={classes["screen"]}>
          <div className={classes["day"]}>
            <RepliesWaiting user={whose === "mine" ? me?.user.id : whose} />
            <Plays plays={plays} questions={questions} mayWrite={mayWrite} />
            <DueTasks
              tasks={tasks.filter((task) => !inPlays.has(task.id))}
              rows={all}
              today={day.date}
              mayWrite={mayWrite}
            />
            {all.length === 0 ? (
              <NothingDue
                today={day}
                whose={whose}
                showAll={() => void navigate({ to: "/today", search: { user: "all" } as never })}
              />
            ) : (
              <TodayRows
                {...{ list, rows, all, only, sift, at, mayWrite, choose, act }}
                more={full}
                currency={day.currency}
              />
            )}
            {showMore && (
              <Button variant="default" onClick={showMore} mt="xs">
                {t("today.more")}
              </Button>
            )}
            {full && !showMore && (
              <Text size="sm" c="dimmed" mt="xs">
                {t("today.enough", { count: rows.length })}
              </Text>
            )}
            <CheckPoints whose={whose} />
          </div>
          {wide && beside && chosen && (
            <aside className={classes["beside"]} aria-label={t("today.details.label", { name: chosen.name })}>
              <Details row={chosen} tasks={tasks} />
            </aside>
          )}
        </div>
      )}
      {row && deed === "details" && (
        <Drawer
          opened
          onClose={close}
          position="right"
          size={420}
          title={t("today.details.title")}
          closeButtonProps={{ "aria-label": t("app.close") }}
        >
          <Details row={row} tasks={tasks} />
        </Drawer>
      )}
      {row && deed === "touch" && (
        <TouchDialog
          opened
          account={{ id: row.account, name: row.name }}
          people={row.people}
          person={row.people[0]?.person ?? null}
          suggestedItem={row.item}
          onClose={close}
          onLogged={(touch) => touch.valued && gone("every", touch.set)}
        />
      )}
      {row && day && deed === "snooze" && (
        <SnoozeDialog
          row={row}
          today={day.date}
          everyone={whose !== "mine"}
          onClose={close}
          onDone={(set, everyone) => (everyone || whose === "mine") && gone(everyone ? "every" : "mine", set)}
        />
      )}
      {row && deed === "hand" && (
        <HandOverDialog
          row={row}
          onClose={close}
          onDone={(set, to) => whose !== "all" && to !== whose && gone(whose, set)}
        />
      )}
    </Page>
  );
}
