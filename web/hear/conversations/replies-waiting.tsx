import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";
import { aboutOf } from "./about.ts";
import { useWaiting } from "./read-inbox.ts";
import { waitedFor } from "./waited.ts";

const shown = 5;

/** On Today: who waits for an answer of this user, or of anybody (`all`), the longest first. Nothing where nobody does. */
export function RepliesWaiting({ user }: { user: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, dataUpdatedAt } = useWaiting(user === "all" ? undefined : user, user !== undefined);
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={t("conversations.waiting", { number: `${format.number(rows.length)}${data?.next ? "+" : ""}` })}>
      {rows.slice(0, shown).map((row) => {
        const waited = waitedFor(row.waiting_since ?? row.last_at, dataUpdatedAt);
        return (
          <Text key={row.id} size="sm" component="div">
            <Anchor
              component={Link}
              to="/inbox"
              search={{ view: "ours", open: row.id } as never}
              inherit
              underline="always"
            >
              {row.person ?? row.account ?? row.from_name ?? row.from_address}:{" "}
              {aboutOf(row, t("conversations.no-subject"))}
            </Anchor>{" "}
            <Text span size="xs" c="dimmed">
              {[
                t(`conversations.waits.${waited.unit}`, { count: waited.count }),
                row.late ? t("conversations.late") : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </Text>
        );
      })}
    </Panel>
  );
}
