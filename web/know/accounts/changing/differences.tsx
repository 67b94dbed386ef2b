import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** What a change says of each field: what stood there, and what stands there since. */
export function Differences({ fields }: { fields: Record<string, unknown> | null }) {
  const { t } = useTranslation();
  const changes = Object.entries(fields ?? {}).filter(
    (entry): entry is [string, [unknown, unknown]] => Array.isArray(entry[1]) && !hidden.has(entry[0]),
  );
  return (
    <>
      {changes.map(([column, [from, to]]) => (
        <Text key={column} size="xs" style={{ overflowWrap: "anywhere" }}>
          <span style={{ color: "var(--tilth-quiet)" }}>
            {t(`accounts.columns.${column}`, { defaultValue: column.replaceAll("_", " ") })}
          </span>{" "}
          <s>{words(from) || "–"}</s> → {words(to) || "–"}
        </Text>
      ))}
    </>
  );
}

/** They follow from others, or are nothing to read. */
const hidden = new Set(["revision", "updated_at", "name_key", "normal", "workspace_id"]);

const words = (value: unknown): string =>
  (value == null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value)).slice(0, 300);
