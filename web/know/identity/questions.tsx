import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { SideBySide } from "./side-by-side.tsx";

/** The API counts so far. */
const mostCounted = 1000;

/** One question at a time, the likeliest first. What was passed over comes again at the end. */
export function Questions({ rows, open }: { rows: Schemas["MergeQuestion"][]; open: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [passed, setPassed] = useState<string[]>([]);
  const waiting = [
    ...rows.filter(({ id }) => !passed.includes(id)),
    ...passed.flatMap((id) => rows.find((row) => row.id === id) ?? []),
  ];
  const first = waiting[0] as Schemas["MergeQuestion"];
  const next = (): void => setPassed((before) => [...before.filter((id) => id !== first.id), first.id]);
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {open >= mostCounted
          ? t("identity.many", { shown: format.number(mostCounted) })
          : t("identity.count", { count: open, shown: format.number(open) })}
      </Text>
      <SideBySide
        key={first.id}
        kind={first.kind}
        one={first.kept.id}
        other={first.folded.id}
        pair={first.id}
        next={next}
        done={() => setPassed((before) => before.filter((id) => id !== first.id))}
      />
    </>
  );
}
