import { ActionIcon, Group } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

/** Moves one of a list up or down; `move` gets its new place. */
export function OrderButtons({
  name,
  at,
  count,
  move,
}: {
  name: string;
  at: number;
  count: number;
  move: (to: number) => void;
}) {
  const { t } = useTranslation();
  return (
    <Group gap={0} wrap="nowrap">
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        disabled={at === 0}
        aria-label={t("settings.up", { name })}
        onClick={() => move(at - 1)}
      >
        <IconArrowUp size={14} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        disabled={at === count - 1}
        aria-label={t("settings.down", { name })}
        onClick={() => move(at + 1)}
      >
        <IconArrowDown size={14} />
      </ActionIcon>
    </Group>
  );
}

/** The rows whose place is another one after one of them moved. */
export function movedRows<Row extends { position: number }>(
  rows: Row[],
  from: number,
  to: number,
): { row: Row; position: number }[] {
  const next = rows.toSpliced(from, 1).toSpliced(to, 0, rows[from] as Row);
  return next.map((row, position) => ({ row, position })).filter(({ row, position }) => row.position !== position);
}
