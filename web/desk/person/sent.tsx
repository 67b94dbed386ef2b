import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";

/** The useful things they were given, and which of them they answered. */
export function Sent({ sent }: { sent: Schemas["PersonScreen"]["sent"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t("person.sent")}>
      {sent.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("person.nothing-sent")}
        </Text>
      )}
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {sent.map((one) => (
          <li key={one.touch} style={{ display: "flex", gap: 8, justifyContent: "space-between", padding: "3px 0" }}>
            <Text size="sm">
              {one.title}
              {one.answered && (
                <Text span size="xs" c="var(--tilth-kept)">
                  {` · ${t("person.answered")}`}
                </Text>
              )}
            </Text>
            <Text size="xs" c="dimmed" style={{ flex: "none" }}>
              {format.ago(one.at)}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
