import { Button, Group, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { SideDrawer } from "../accounts/index.ts";
import { type Channel, channels, type Direction, directions, outcomes, outcomesOf, purposes } from "./choices.ts";
import classes from "./key-choice.module.css";
import { saveTouch } from "./save-touch.ts";
import { changed, emptyDraft, type TouchDraft } from "./touch-draft.ts";
import { TouchFields } from "./touch-fields.tsx";
import { Verdict } from "./verdict.tsx";
import { instantOf } from "./zone-time.ts";

export interface TouchPerson {
  person: string;
  name: string;
  title?: string | null;
}

export interface TouchItem {
  item: string;
  title: string;
}

export interface TouchDialogProps {
  /** Null for a person who works nowhere we know. */
  account: { id: string; name: string } | null;
  /** Those who can have been spoken with, the likeliest first. */
  people: TouchPerson[];
  /** Whom it was with, where that is clear; a single person is taken anyway. */
  person?: string | null;
  /** What could be brought; one key takes it. */
  suggestedItem?: TouchItem | null;
  channel?: Channel;
  direction?: Direction;
  /** The touch of the other side that this one answers. */
  answers?: string | null;
  opened: boolean;
  onClose: () => void;
  onLogged?: (touch: Schemas["Touch"] & { set: string }) => void;
}

/** What was written and not saved, by account and person: closing loses nothing. */
const unsaved = new Map<string, TouchDraft>();

/** Writes down a touch, from anywhere, with the fewest keys: `Ctrl Enter` saves what the defaults already say. */
export function TouchDialog(props: TouchDialogProps) {
  const { t } = useTranslation();
  return (
    <SideDrawer
      opened={props.opened}
      onClose={props.onClose}
      size={560}
      closeOnEscape={false}
      title={t("touches.title", { name: props.account?.name ?? props.people[0]?.name ?? "" })}
    >
      <TouchForm {...props} />
    </SideDrawer>
  );
}

function TouchForm({
  account,
  people,
  person,
  suggestedItem,
  channel,
  direction,
  answers,
  onClose,
  onLogged,
}: TouchDialogProps) {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const slot = `${account?.id ?? ""} ${person ?? ""} ${answers ?? ""}`;
  const [draft, setDraft] = useState(
    () => unsaved.get(slot) ?? emptyDraft(person ?? onlyOne(people), channel, direction),
  );
  const [saving, setSaving] = useState(false);
  const change = (part: Partial<TouchDraft>): void =>
    setDraft((now) => {
      const next = changed(now, part);
      unsaved.set(slot, next);
      return next;
    });

  const save = async (): Promise<void> => {
    if (saving) return;
    setSaving(true);
    try {
      const at = draft.at ? instantOf(draft.at, me?.time_zone).toISOString() : undefined;
      const logged = await saveTouch({ account: account?.id ?? null, draft, at, answers: answers ?? null });
      unsaved.delete(slot);
      sayDone(t(logged.valued ? "touches.logged-valued" : "touches.logged", { name: account?.name ?? "" }), logged.set);
      onLogged?.(logged);
      onClose();
      await queries.invalidateQueries({ predicate: (query) => shows.has(String(query.queryKey[0])) });
    } catch (error) {
      sayFault(error);
    } finally {
      setSaving(false);
    }
  };

  const keys = (event: KeyboardEvent): void => {
    const field = isField(event.target);
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key === "Escape") {
      // A list that is open closes first; a field gives the letters back; only then the drawer goes.
      if ((event.target as HTMLElement).getAttribute("data-mantine-stop-propagation") === "true") return;
      if (field) form.current?.focus();
      else onClose();
    } else if (!field && !event.ctrlKey && !event.metaKey && !event.altKey && !byLetter(event.key)) return;
    else if (field) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const byLetter = (key: string): boolean => {
    const part = partOf(key, draft);
    if (part) change(part);
    else if (key === "g" && suggestedItem)
      change({ item: draft.item === suggestedItem.item ? null : suggestedItem.item });
    else return focusField(form.current, key);
    return true;
  };

  return (
    <form
      ref={form}
      tabIndex={-1}
      data-autofocus
      aria-label={t("touches.form")}
      onKeyDown={keys}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap={10}>
        <TouchFields
          draft={draft}
          change={change}
          people={people}
          suggestedItem={suggestedItem ?? null}
          time={me?.time_zone}
        />
        <div className={classes.foot}>
          <Verdict draft={draft} answers={Boolean(answers)} />
          <Group justify="space-between">
            <Text size="xs" c="dimmed" className={classes.hint}>
              {t("touches.keys")}
            </Text>
            <Button type="submit" loading={saving} ml="auto" rightSection={<kbd>{t("app.mod")} ↵</kbd>}>
              {t("touches.save")}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  );
}

/** What a new touch shows on. */
const shows = new Set(["account", "person", "today", "customers", "promise", "items"]);

const onlyOne = (people: TouchPerson[]): string | null => (people.length === 1 ? (people[0]?.person ?? null) : null);

function partOf(key: string, draft: TouchDraft): Partial<TouchDraft> | undefined {
  const channel = channels.find((one) => one.key === key);
  if (channel) return { channel: channel.value };
  const direction = directions.find((one) => one.key === key);
  if (direction) return { direction: direction.value };
  const purpose = purposes.find((one) => one.key === key);
  if (purpose) return { purpose: purpose.value };
  const outcome = outcomes.find((one) => one.key === key);
  return outcome && outcomesOf(draft.channel, draft.direction).includes(outcome.value)
    ? { outcome: outcome.value }
    : undefined;
}

/** `p` to the person, `k` to the item, and so on: the field that names the key. */
function focusField(form: HTMLElement | null, key: string): boolean {
  if (!/^[a-z]$/.test(key)) return false;
  const field = form?.querySelector<HTMLElement>(`[data-key="${key}"]`);
  field?.focus();
  return field != null;
}

const isField = (target: EventTarget): boolean => /^(INPUT|TEXTAREA|SELECT)$/.test((target as HTMLElement).tagName);
