import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Source } from "./read-sources.ts";

type Schedule = Source["schedule"];

/** When it runs by itself: never, every so many minutes, or at a time of the day or the week. */
export function ScheduleField({ schedule, onChange }: { schedule: Schedule; onChange: (schedule: Schedule) => void }) {
  const { t } = useTranslation();
  const how = schedule === null ? "hand" : "minutes" in schedule ? "minutes" : schedule.every;
  const choose = (value: string | null): void => {
    if (value === "minutes") onChange({ minutes: 15 });
    else if (value === "day" || value === "week") onChange({ every: value, at: "06:00" });
    else onChange(null);
  };
  return (
    <Group grow align="flex-start">
      <Select
        label={t("sources.schedule.label")}
        data={(["hand", "minutes", "day", "week"] as const).map((value) => ({
          value,
          label: t(`sources.schedule.${value}`),
        }))}
        value={how}
        onChange={choose}
        allowDeselect={false}
      />
      {schedule && "minutes" in schedule && (
        <NumberInput
          label={t("sources.schedule.every")}
          value={schedule.minutes}
          onChange={(value) => onChange({ minutes: Number(value) || 1 })}
          min={1}
          max={1440}
        />
      )}
      {schedule && "every" in schedule && schedule.every === "week" && (
        <Select
          label={t("sources.schedule.weekday")}
          data={["1", "2", "3", "4", "5", "6", "7"].map((value) => ({
            value,
            label: t(`sources.schedule.day-${value}`),
          }))}
          value={String(schedule.weekday ?? 1)}
          onChange={(value) => onChange({ ...schedule, weekday: Number(value) })}
          allowDeselect={false}
        />
      )}
      {schedule && "every" in schedule && (
        <TextInput
          type="time"
          label={t("sources.schedule.at")}
          value={schedule.at}
          onChange={(event) => event.currentTarget.value && onChange({ ...schedule, at: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
