import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useColleagues } from "../use-colleagues.ts";

/** What a change says of each field: what stood there, and what stands there since. */
export function Differences({ fields }: { fields: Record<string, unknown> | null }) {
  const { t } = useTranslation();
  const colleagues = useColleagues();
  const words = (column: string, value: unknown): string =>
    ofColleagues.has(column) ? colleagues.nameOf(value as string | null) : inWords(value);
  const changes = Object.entries(fields ?? {}).filter(
    (entry): entry is [string, [unknown, unknown]] => Array.isArray(entry[1]) && !isHidden(entry[0]),
  );
  return (
    <>
      {changes.map(([column, [from, to]]) => (
        <Text key={column} size="xs" style={{ overflowWrap: "anywhere" }}>
          <span style={{ color: "var(--tilth-quiet)" }}>
            {t(`accounts.columns.${column}`, { defaultValue: column.replaceAll("_", " ") })}
          </span>{" "}
          <s>{words(column, from) || "–"}</s> → {words(column, to) || "–"}
        </Text>
      ))}
    </>
  );
}

/** They follow from others, or are nothing to read. */
const hidden = new Set(["revision", "updated_at", "name_key", "normal"]);
const ofColleagues = new Set(["owner_id", "user_id"]);
/** An id says nothing to anybody; colleagues are called by their names. */
const isHidden = (column: string): boolean =>
  hidden.has(column) || (column.endsWith("_id") && !ofColleagues.has(column));

const inWords = (value: unknown): string =>
  (value == null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value)).slice(0, 300);
