import { Button, Group, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { channels, directions, outcomes, outcomesOf, purposes } from "./choices.ts";
import { KeyChoice } from "./key-choice.tsx";
import type { TouchItem, TouchPerson } from "./touch-dialog.tsx";
import type { TouchDraft } from "./touch-draft.ts";
import { dayAfter, wallTime } from "./zone-time.ts";

interface Props {
  draft: TouchDraft;
  change: (part: Partial<TouchDraft>) => void;
  people: TouchPerson[];
  suggestedItem: TouchItem | null;
  time: string | undefined;
}

const itemsQuery = {
  queryKey: ["items", "to-bring"],
  queryFn: async () => unwrap(await api.GET("/api/v1/items", { params: { query: { limit: 200 } } })).rows,
  staleTime: 5 * 60_000,
};

export function TouchFields(props: Props) {
  const { t } = useTranslation();
  const { draft, change, people } = props;
  const possible = outcomesOf(draft.channel, draft.direction);
  return (
    <>
      <KeyChoice
        label={t("touches.channel")}
        choices={channels.map((one) => ({ ...one, label: t(`touches.channels.${one.value}`) }))}
        value={draft.channel}
        choose={(value) => change({ channel: value as TouchDraft["channel"] })}
      />
      <Group gap="lg" align="flex-start">
        <KeyChoice
          label={t("touches.direction")}
          choices={directions.map((one) => ({ ...one, label: t(`touches.directions.${one.value}`) }))}
          value={draft.direction}
          choose={(value) => change({ direction: value as TouchDraft["direction"] })}
        />
        <Select
          label={field(t("touches.person"), "p")}
          data-key="p"
          size="xs"
          flex={1}
          miw={180}
          searchable
          clearable
          clearButtonProps={{ "aria-label": t("touches.clear") }}
          openOnFocus
          placeholder={t("touches.nobody-named")}
          data={people.map((one) => ({
            value: one.person,
            label: one.title ? `${one.name} · ${one.title}` : one.name,
          }))}
          value={draft.person}
          onChange={(person) => change({ person })}
        />
      </Group>
      <KeyChoice
        label={t("touches.purpose")}
        optional
        choices={purposes.map((one) => ({ ...one, label: t(`touches.purposes.${one.value}`) }))}
        value={draft.purpose}
        choose={(value) => change({ purpose: value as TouchDraft["purpose"] })}
      />
      <KeyChoice
        label={t("touches.outcome")}
        choices={possible.map((value) => ({
          value,
          key: outcomes.find((one) => one.value === value)?.key ?? "",
          label: t(`touches.outcomes.${value}`),
        }))}
        value={draft.outcome}
        choose={(value) => change({ outcome: value as TouchDraft["outcome"] })}
        optional={draft.direction === "in"}
      />
      <Brought {...props} />
      <Textarea
        label={field(t("touches.note"), "j")}
        data-key="j"
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <When {...props} />
    </>
  );
}

function Brought({ draft, change, suggestedItem }: Props) {
  const { t } = useTranslation();
  const { data: items = [] } = useQuery(itemsQuery);
  const choices = items.map((item) => ({ value: item.id, label: item.title }));
  if (suggestedItem && !choices.some((one) => one.value === suggestedItem.item))
    choices.unshift({ value: suggestedItem.item, label: suggestedItem.title });
  return (
    <>
      {suggestedItem && draft.item !== suggestedItem.item && (
        <Button
          size="compact-sm"
          variant="light"
          justify="flex-start"
          rightSection={<kbd>g</kbd>}
          onClick={() => change({ item: suggestedItem.item })}
          styles={{ label: { overflow: "hidden", textOverflow: "ellipsis" } }}
        >
          {t("touches.bring", { title: suggestedItem.title })}
        </Button>
      )}
      <Group gap="sm" grow preventGrowOverflow={false}>
        <Select
          label={field(t("touches.item"), "k")}
          data-key="k"
          size="xs"
          searchable
          clearable
          clearButtonProps={{ "aria-label": t("touches.clear") }}
          openOnFocus
          placeholder={t("touches.no-item")}
          nothingFoundMessage={t("touches.item-unknown")}
          data={choices}
          value={draft.item}
          onChange={(item) => change({ item })}
        />
        <TextInput
          label={field(t("touches.benefit"), "y")}
          data-key="y"
          size="xs"
          placeholder={t("touches.benefit-like")}
          value={draft.benefit}
          onChange={(event) => change({ benefit: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

/** How far ahead a next step is put with one press: a week, and the usual promise. */
const stepsAhead = [7, 42];

function When({ draft, change, time }: Props) {
  const { t } = useTranslation();
  const [now] = useState(() => new Date());
  return (
    <>
      <TextInput
        label={field(t("touches.at"), "q")}
        data-key="q"
        size="xs"
        type="datetime-local"
        value={draft.at || wallTime(now, time)}
        max={wallTime(now, time)}
        onChange={(event) => change({ at: event.currentTarget.value })}
      />
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          label={field(t("touches.next"), "f")}
          data-key="f"
          size="xs"
          flex={2}
          placeholder={t("touches.next-like")}
          value={draft.next}
          onChange={(event) => change({ next: event.currentTarget.value })}
        />
        <TextInput
          aria-label={t("touches.next-on")}
          size="xs"
          flex={1}
          miw={128}
          type="date"
          value={draft.nextOn}
          onChange={(event) => change({ nextOn: event.currentTarget.value })}
        />
      </Group>
      {draft.next.trim() !== "" && (
        <Group gap={6}>
          {stepsAhead.map((days) => (
            <Button
              key={days}
              size="compact-xs"
              variant="default"
              onClick={() => change({ nextOn: dayAfter(now, time, days) })}
            >
              {t("touches.in-weeks", { count: days / 7 })}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}

function field(label: string, key: string): React.ReactNode {
  return (
    <>
      {label} <kbd aria-hidden="true">{key}</kbd>
    </>
  );
}
