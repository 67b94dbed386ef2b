import { Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel.tsx";
import { Counts, RowsLeft, Running } from "./account-of-rows.tsx";
import { Examples } from "./examples.tsx";
import { useImport } from "./read-import.ts";
import { Strangers } from "./strangers.tsx";

/** The rehearsal: everything is read, matched and counted, nothing is changed. */
export function DryRun({ id, named = false }: { id: string; named?: boolean }) {
  const { t } = useTranslation();
  const one = useImport(id).data;
  const counts = useRef<HTMLDivElement>(null);
  const state = one?.state;
  // It comes in below what was pressed: shown, not left to be looked for.
  useEffect(() => {
    counts.current?.scrollIntoView({ block: "nearest" });
  }, [state]);
  if (!one) return null;
  return (
    <Panel title={named ? t("sources.dry.title-of", { source: one.source }) : t("sources.dry.title")}>
      <Stack gap="sm" ref={counts} style={{ scrollMarginBottom: 24 }}>
        <Running one={one} />
        <Counts one={one} />
        <Strangers one={one} />
        {one.state === "done" && (
          <Text size="sm" c="dimmed">
            {t(one.failed > 0 ? "sources.dry.with-failed" : "sources.dry.fine", { count: one.failed })}
          </Text>
        )}
        <RowsLeft one={one} />
        <Examples one={one} />
      </Stack>
    </Panel>
  );
}
