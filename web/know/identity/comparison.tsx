import { Button, Group, Text } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { Panel } from "../../ui/panel.tsx";
import { type Shortcut, useShortcuts } from "../../ui/shortcuts.ts";
import { Cluster } from "./cluster.tsx";
import { FieldTable } from "./field-table.tsx";
import { Sides } from "./sides.tsx";
import { type Deeds, useDeeds } from "./use-deeds.ts";
import { Why } from "./why.tsx";

export type Beside = Schemas["Beside"];
export type Winners = Record<string, "kept" | "folded" | "both">;

/** The question itself: what differs and whose value wins, why the two may be one, what would move; and the keys to answer with. */
export function Comparison({
  beside,
  pair,
  asked,
  turn,
  next,
  done,
}: {
  beside: Beside;
  pair: string | undefined;
  asked: boolean;
  turn: () => void;
  next?: (() => void) | undefined;
  done: (id: string) => void;
}) {
  const { t } = useTranslation();
  const may = useMay();
  const [winners, setWinners] = useState<Winners>({});
  const deeds = useDeeds({ beside, pair, asked, winners, done });
  const choose = (field: string, winner: Winners[string]): void =>
    setWinners((before) => ({ ...before, [field]: winner }));
  const keys: (Shortcut & { name: string })[] = [
    ...(may.write ? writing(deeds, t, asked, beside.kind) : []),
    ...(next ? [{ keys: "n", name: "next", label: t("identity.do.next"), run: next }] : []),
    { keys: "w", name: "turn", label: t("identity.do.turn"), run: turn },
  ];
  useShortcuts(keys);
  return (
    <Panel>
      <FieldTable beside={beside} winners={winners} choose={choose} may={may.write} />
      <Sides beside={beside} />
      {beside.pair && <Why pair={beside.pair} />}
      {beside.cluster && <Cluster cluster={beside.cluster} />}
      <Group gap="xs" mt="sm">
        {keys.map(({ name, keys: key, label, run }) => (
          <Button
            key={name}
            variant={name === "merge" ? "filled" : "default"}
            leftSection={name === "turn" ? <IconArrowsExchange size={15} /> : undefined}
            rightSection={<kbd>{key}</kbd>}
            loading={name === "merge" && deeds.busy}
            onClick={(event) => run(event.nativeEvent as never)}
          >
            {label}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed" mt={6}>
        {t("identity.keys-say")}
      </Text>
    </Panel>
  );
}

function writing(
  deeds: Deeds,
  t: (key: string) => string,
  asked: boolean,
  kind: Beside["kind"],
): (Shortcut & { name: string })[] {
  const key = (name: string, keys: string, run: () => void) => ({ name, keys, label: t(`identity.do.${name}`), run });
  return [
    key("merge", "m", deeds.merge),
    key("never", "x", deeds.never),
    ...(asked ? [key("later", "l", deeds.later)] : []),
    kind === "account" ? key("branch", "b", deeds.branch) : key("household", "h", deeds.household),
  ];
}
