import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { aboutOf } from "./about.ts";
import classes from "./inbox.module.css";
import type { Row } from "./read-inbox.ts";
import { waitedFor } from "./waited.ts";

/** Who, about what, how long it waits; in words, since colour alone says nothing. */
export function InboxRow({
  row,
  index,
  now,
  current,
  focus,
  open,
}: {
  row: Row;
  index: number;
  /** When the list was read. */
  now: number;
  current: boolean;
  focus: boolean;
  open: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const who = row.person ?? row.account ?? row.from_name ?? row.from_address ?? t("conversations.nobody");
  const waited = row.waiting_since ? waitedFor(row.waiting_since, now) : undefined;
  return (
    <div role="listitem">
      <button
        type="button"
        className={classes["row"]}
        data-row={index}
        tabIndex={focus ? 0 : -1}
        aria-current={current}
        onClick={open}
      >
        <Group justify="space-between" gap={6} wrap="nowrap">
          <Text size="sm" fw={row.state === "ours" ? 600 : 400} truncate>
            {who}
          </Text>
          <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
            {format.day(row.last_at.slice(0, 10))}
          </Text>
        </Group>
        <Text size="sm" truncate>
          {aboutOf(row, t("conversations.no-subject"))}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {[
            row.channel === "text" ? t("conversations.text") : "",
            row.account && row.person ? row.account : "",
            waited ? t(`conversations.waits.${waited.unit}`, { count: waited.count }) : "",
            row.late ? t("conversations.late") : "",
          ]
            .filter((one) => one !== "")
            .join(" · ") || row.excerpt}
        </Text>
      </button>
    </div>
  );
}
