import { Anchor, Button, Checkbox, Group, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { todayIn, useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { act, RecordField } from "../accounts/index.ts";
import classes from "./task-list.module.css";

type Task = Schemas["Task"];

const shownBy = ["account", "person", "today"] as const;

/** Open tasks: ticked off in one press, words and day changed in place, a new one below. */
export function TaskList({ of, id, tasks }: { of: "account" | "person"; id: string; tasks: Task[] }) {
  return (
    <>
      {tasks.length > 0 && (
        <ul className={classes.list}>
          {tasks.map((task) => (
            <OneTask key={task.id} task={task} />
          ))}
        </ul>
      )}
      <NewTask of={of} id={id} />
    </>
  );
}

function OneTask({ task }: { task: Task }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const finish = (): void => {
    void act(t("tasks.done", { title: task.title }), shownBy, async () =>
      unwrap(await api.PUT("/api/v1/tasks/{id}/completion", { params: { path: { id: task.id } } })),
    );
  };
  const send = (column: "title" | "due_on") => async (to: unknown, revision: number | string) =>
    unwrap(
      await api.PATCH("/api/v1/tasks/{id}", {
        params: { path: { id: task.id } },
        body: { [column]: to },
        headers: { "if-match": `"${revision}"` },
      }),
    );
  const common = { revision: task.revision, shownBy };
  const late = task.due_on !== null && task.due_on < todayIn(me?.time_zone);
  return (
    <li className={classes.task}>
      <Checkbox size="xs" checked={false} onChange={finish} aria-label={t("tasks.finish", { title: task.title })} />
      <RecordField
        {...common}
        label={t("tasks.title")}
        column="title"
        required
        value={task.title}
        empty=""
        send={send("title")}
      />
      {task.message_id && (
        <Anchor component={Link} to={`/messages/${task.message_id}`} size="xs" underline="always">
          {t("tasks.letter")}
        </Anchor>
      )}
      <span className={late ? classes.late : classes.due}>
        <RecordField
          {...common}
          label={t("tasks.due")}
          kind="date"
          column="due_on"
          value={task.due_on}
          shown={late ? t("tasks.late", { day: format.day(task.due_on) }) : format.day(task.due_on)}
          empty={t("tasks.some-day")}
          send={send("due_on")}
        />
      </span>
    </li>
  );
}

function NewTask({ of, id }: { of: "account" | "person"; id: string }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState("");
  const [due, setDue] = useState("");
  const save = async (): Promise<void> => {
    if (title.trim() === "") return;
    const done = await act(t("tasks.made"), shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/tasks", {
          body: {
            title: title.trim(),
            due_on: due || null,
            ...(of === "account" ? { account_id: id } : { person_id: id }),
          },
        }),
      ),
    );
    if (done) {
      setTitle("");
      setDue("");
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Group gap={6} wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          aria-label={t("tasks.new")}
          placeholder={t("tasks.new")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        {title.trim() !== "" && (
          <>
            <TextInput
              size="xs"
              type="date"
              aria-label={t("tasks.due")}
              value={due}
              onChange={(event) => setDue(event.currentTarget.value)}
            />
            <Button size="xs" type="submit">
              {t("tasks.add")}
            </Button>
          </>
        )}
      </Group>
    </form>
  );
}
