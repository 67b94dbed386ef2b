import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { api, sentenceOf, unwrap } from "./api/client.ts";
import { queries } from "./queries.ts";

interface Done {
  set: string;
  notification: string;
}

/** What can be taken back with a key, the latest last. */
const done: Done[] = [];
const hearers = new Set<(set: string) => void>();

/** Hears of each change set that was taken back: for screens that had run ahead of the server. Returns how to stop hearing. */
export function onTakenBack(hear: (set: string) => void): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Takes back what was said last; false where nothing is left. */
export function takeBackLast(): boolean {
  const last = done.at(-1);
  if (last) void takeBack(last.set, last.notification);
  return last !== undefined;
}

/** Says what happened and offers to take it back: undo instead of "are you sure?". `set` is the change set every change answers with. */
export function sayDone(message: string, set?: string): void {
  const id = notifications.show({
    autoClose: 8000,
    withBorder: true,
    closeButtonProps: { "aria-label": i18next.t("app.close") },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {set && (
          <Button size="compact-sm" variant="light" flex="none" onClick={() => void takeBack(set, id)}>
            {i18next.t("app.undo")}
          </Button>
        )}
      </Group>
    ),
  });
  if (set) done.push({ set, notification: id });
}

export function sayFault(error: unknown): void {
  notifications.show({
    color: "clay",
    withBorder: true,
    autoClose: 12_000,
    message: sentenceOf(error),
    closeButtonProps: { "aria-label": i18next.t("app.close") },
  });
}

async function takeBack(set: string, notification: string): Promise<void> {
  notifications.hide(notification);
  const at = done.findIndex((one) => one.set === set);
  if (at >= 0) done.splice(at, 1);
  try {
    const answer = unwrap(await api.POST("/api/v1/change-sets/{id}/undo", { params: { path: { id: set } } }));
    for (const hear of hearers) hear(set);
    sayDone(
      answer.kept.length > 0 ? i18next.t("app.undone-partly", { kept: answer.kept.length }) : i18next.t("app.undone"),
      undefined,
    );
  } catch (error) {
    sayFault(error);
  }
  await queries.invalidateQueries();
}
