import { Button, Checkbox } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import classes from "./today.module.css";
import type { Row } from "./today-list.ts";

type Task = Schemas["Task"];

/** More than these are looked at where the tasks are. */
const named = 30;

/** The rest is shown at a press: many of them shall not push the customers of the day out of sight. */
const atFirst = 4;

/** Tasks due by today, above the list: one press and they are done. */
export function DueTasks({
  tasks,
  rows,
  today,
  mayWrite,
}: {
  tasks: Task[];
  rows: Row[];
  today: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [all, setAll] = useState(false);
  // One alone takes no more room than the button that would hide it.
  const few = tasks.length <= atFirst + 1;
  const shown = all || few ? tasks : tasks.slice(0, atFirst);
  const names = useAccountNames(shown, rows);
  if (tasks.length === 0) return null;
  return (
    <section className={classes["list"]} aria-labelledby="today-tasks">
      <h2 className={classes["group"]} id="today-tasks">
        {t("today.group.tasks")}
        <span className={classes["count"]}>{format.number(tasks.length)}</span>
      </h2>
      <ul className={classes["rows"]}>
        {shown.map((task) => (
          <li key={task.id} className={classes["task"]}>
            <Checkbox
              size="xs"
              checked={false}
              disabled={!mayWrite}
              onChange={() => void finish(task, t("today.task-done", { title: task.title }))}
              label={task.title}
            />
            {task.account_id && (
              <Link to={`/accounts/${task.account_id}` as never}>
                {names.get(task.account_id) ?? t("today.its-account")}
              </Link>
            )}
            {task.message_id && <Link to={`/messages/${task.message_id}` as never}>{t("today.its-letter")}</Link>}
            {task.due_on && task.due_on < today && (
              <span className={classes["late-task"]}>{t("today.task-late", { day: format.day(task.due_on) })}</span>
            )}
          </li>
        ))}
      </ul>
      {!few && (
        <Button size="compact-xs" variant="subtle" mt={4} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("today.fewer") : t("today.rest", { count: tasks.length - atFirst })}
        </Button>
      )}
    </section>
  );
}

/** Gone from the screen at once; back with its undo, or where the server refuses. */
async function finish(task: Task, says: string): Promise<void> {
  queries.setQueriesData<Task[]>({ queryKey: ["today", "tasks"] }, (tasks) =>
    tasks?.filter((one) => one.id !== task.id),
  );
  try {
    const done = unwrap(await api.PUT("/api/v1/tasks/{id}/completion", { params: { path: { id: task.id } } }));
    sayDone(says, done.set ?? undefined);
  } catch (error) {
    sayFault(error);
  }
  await queries.invalidateQueries({ queryKey: ["today", "tasks"] });
}

/** A task knows its account by id; most are in the list already. */
function useAccountNames(tasks: Task[], rows: Row[]): Map<string, string> {
  const names = new Map(rows.map((row) => [row.account, row.name]));
  const missing = [...new Set(tasks.map((task) => task.account_id))]
    .filter((id) => id !== null && !names.has(id))
    .slice(0, named) as string[];
  const found = useQueries({
    queries: missing.map((id) => ({
      queryKey: ["account", id, "name"],
      queryFn: async () => unwrap(await api.GET("/api/v1/accounts/{id}", { params: { path: { id } } })).name,
      staleTime: 5 * 60_000,
    })),
  });
  missing.forEach((id, index) => {
    const name = found[index]?.data;
    if (name) names.set(id, name);
  });
  return names;
}
