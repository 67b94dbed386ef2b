import { Modal, Table } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { activeShortcuts, type Shortcut, useShortcuts } from "../../ui/shortcuts.ts";

/** `?`: the keys that work here and now. */
export function ShortcutList() {
  const { t } = useTranslation();
  const [shown, show] = useState<Shortcut[]>();
  useShortcuts([{ keys: "?", label: t("app.shortcuts"), run: () => show(activeShortcuts()) }]);
  const once = [...new Map((shown ?? []).map((one) => [one.keys, one])).values()];
  return (
    <Modal
      opened={shown !== undefined}
      onClose={() => show(undefined)}
      title={t("app.shortcuts")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <Table>
        <Table.Tbody>
          {once.map((one) => (
            <Table.Tr key={one.keys}>
              <Table.Td w={130}>
                {one.keys.split(" ").map((key) => (
                  <kbd key={key} style={{ marginRight: 4 }}>
                    {key.replace("mod", t("app.mod")).replace("ArrowDown", "↓").replace("ArrowUp", "↑")}
                  </kbd>
                ))}
              </Table.Td>
              <Table.Td>{one.label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
