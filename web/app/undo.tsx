import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { api, sentenceOf, unwrap } from "./api/client.ts";
import { queries } from "./queries.ts";

interface Done {
  /** In the order in which they were made; taken back from the last to the first. */
  sets: string[];
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
  if (last) void takeBack(last.sets, last.notification);
  return last !== undefined;
}

/**
 * Says what happened and offers to take it back: undo instead of "are you sure?". `made` is the change set every change answers with; an act of several
 * changes is taken back whole.
 */
export function sayDone(message: string, made?: string | string[]): void {
  const sets = made === undefined ? [] : [made].flat();
  const id = notifications.show({
    autoClose: 8000,
    withBorder: true,
    closeButtonProps: { "aria-label": i18next.t("app.close") },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {sets.length > 0 && (
          <Button size="compact-sm" variant="light" flex="none" onClick={() => void takeBack(sets, id)}>
            {i18next.t("app.undo")}
          </Button>
        )}
      </Group>
    ),
  });
  if (sets.length > 0) done.push({ sets, notification: id });
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

async function takeBack(sets: string[], notification: string): Promise<void> {
  notifications.hide(notification);
  const at = done.findIndex((one) => one.notification === notification);
  if (at >= 0) done.splice(at, 1);
  try {
    let kept = 0;
    for (const set of sets.toReversed()) {
      const answer = unwrap(await api.POST("/api/v1/change-sets/{id}/undo", { params: { path: { id: set } } }));
      kept += answer.kept.length;
      for (const hear of hearers) hear(set);
    }
    sayDone(kept > 0 ? i18next.t("app.undone-partly", { kept }) : i18next.t("app.undone"));
  } catch (error) {
    sayFault(error);
  }
  await queries.invalidateQueries();
}
