import { Anchor, UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import type { Beside, Winners } from "./comparison.tsx";
import classes from "./identity.module.css";

type Field = Beside["fields"][number];

/** Every field that either has, what differs marked, and whose value the one record will have; 1 and 2 choose for the row one is at. */
export function FieldTable({
  beside,
  winners,
  choose,
  may,
}: {
  beside: Beside;
  winners: Winners;
  choose: (field: string, winner: Winners[string]) => void;
  may: boolean;
}) {
  const { t } = useTranslation();
  const rows = beside.fields.filter(({ kept, folded }) => kept !== null || folded !== null);
  const differing = rows.filter(differs);
  const [at, setAt] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const current = differing[Math.min(at, differing.length - 1)];
  const step = (by: number) => (): void =>
    setAt((before) => Math.min(Math.max(before + by, 0), Math.max(differing.length - 1, 0)));
  const take = (winner: Winners[string]) => (): void => {
    if (current) choose(current.field, winner);
  };
  useShortcuts(
    may
      ? [
          { keys: "j", label: t("identity.do.down"), run: step(1) },
          { keys: "k", label: t("identity.do.up"), run: step(-1) },
          { keys: "1", label: t("identity.do.take-left"), run: take("kept") },
          { keys: "2", label: t("identity.do.take-right"), run: take("folded") },
        ]
      : [],
  );
  const path = beside.kind === "account" ? "accounts" : "people";
  return (
    <div className={classes.scroll}>
      <table className={classes.fields} ref={table}>
        <thead>
          <tr>
            <th scope="col">{t("identity.field")}</th>
            {(["kept", "folded"] as const).map((side) => (
              <th scope="col" key={side}>
                <span className={classes.role}>{t(`identity.side.${side}`)}</span>{" "}
                <Anchor component={Link} to={`/${path}/${beside[side].id}`} inherit underline="always">
                  {beside[side].name}
                </Anchor>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field} data-differs={differs(row) || undefined} data-at={row === current || undefined}>
              <th scope="row">{row.label ?? t(`identity.fields.${row.field}`)}</th>
              {(["kept", "folded"] as const).map((side) => (
                <td key={side}>
                  <Value
                    row={row}
                    side={side}
                    winner={winners[row.field] ?? row.winner}
                    choose={may && differs(row) ? () => choose(row.field, side) : undefined}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const differs = ({ kept, folded }: Field): boolean => kept !== folded;

function Value({
  row,
  side,
  winner,
  choose,
}: {
  row: Field;
  side: "kept" | "folded";
  winner: Winners[string];
  choose: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const value = row[side];
  const words =
    value === null
      ? t("identity.nothing")
      : row.field === "birthday"
        ? format.day(String(value))
        : row.field === "relationship" || row.field === "kind"
          ? t(`identity.values.${value}`)
          : String(value);
  if (!choose) return <span>{words}</span>;
  const wins = winner === side || winner === "both";
  return (
    <UnstyledButton
      className={classes.choice}
      data-wins={wins || undefined}
      aria-pressed={wins}
      onClick={choose}
      disabled={value === null}
    >
      {wins && <IconCheck size={14} aria-hidden="true" />}
      <span>{words}</span>
    </UnstyledButton>
  );
}
