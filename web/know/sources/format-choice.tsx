import { Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Column } from "./wizard-file.ts";

/** How the values of a column are read, where that can be one way or another: `31/12/1997`, `1.234,56`. */
export function FormatChoice({ column, onChange }: { column: Column; onChange: (column: Column) => void }) {
  const { t } = useTranslation();
  const format = column.format;
  if (!column.field || !format) return null;
  const asked = column.asks && column.asks !== "currency" ? t("sources.format.asked") : undefined;
  if (format.type === "date") {
    const orders = ["dmy", "mdy", "ymd", "compact"] as const;
    return (
      <Select
        size="xs"
        aria-label={t("sources.format.date-of", { column: column.column })}
        data={orders.map((value) => ({ value, label: t(`sources.format.${value}`) }))}
        value={format.order}
        allowDeselect={false}
        description={asked}
        onChange={(order) =>
          order &&
          onChange({ ...column, format: { ...format, order: order as (typeof orders)[number] }, asks: undefined })
        }
      />
    );
  }
  if (format.type === "money" || format.type === "number" || format.type === "share") {
    return (
      <Select
        size="xs"
        aria-label={t("sources.format.number-of", { column: column.column })}
        data={[
          { value: ".", label: t("sources.format.point") },
          { value: ",", label: t("sources.format.comma") },
        ]}
        value={format.decimal}
        allowDeselect={false}
        description={asked}
        onChange={(decimal) =>
          decimal &&
          onChange({
            ...column,
            format: { ...format, decimal: decimal as ".", grouping: decimal === "." ? "," : "." } as never,
            asks: undefined,
          })
        }
      />
    );
  }
  return (
    <Text size="xs" c="dimmed">
      {t(`sources.format.${format.type}`)}
    </Text>
  );
}
