import { Button, Group, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { dayAfter } from "./freshness.ts";
import { useToday } from "./use-items.ts";

const spans = [
  { name: "quarter", days: 91 },
  { name: "year", days: 365 },
] as const;

/** The last day on which it is still worth giving, typed or chosen; without one it doesn't age. */
export function ShelfLife({
  value,
  readOnly,
  change,
}: {
  value: string | null;
  readOnly: boolean;
  change: (day: string | null) => void;
}) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        type="date"
        label={t("library.form.fresh_until")}
        readOnly={readOnly}
        value={value ?? ""}
        onChange={(event) => change(event.currentTarget.value || null)}
      />
      {!readOnly &&
        spans.map(({ name, days }) => (
          <Button key={name} variant="default" px="xs" onClick={() => change(dayAfter(today, days))}>
            {t(`library.form.${name}`)}
          </Button>
        ))}
      {!readOnly && (
        <Button variant="default" px="xs" onClick={() => change(null)}>
          {t("library.form.ageless")}
        </Button>
      )}
    </Group>
  );
}
