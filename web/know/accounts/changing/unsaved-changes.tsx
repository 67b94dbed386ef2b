import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useUnsaved } from "./unsaved.ts";

/** Shows both values where two people changed the same, and lets the user choose; one after the other where there are several. */
export function UnsavedChanges() {
  const { t } = useTranslation();
  const [first] = useUnsaved();
  if (!first) return null;
  const conflict = first.theirs !== undefined;
  const title = t(conflict ? "accounts.conflict.title" : "accounts.unsaved.title", { field: first.label });
  return (
    <Modal.Root opened onClose={first.drop} closeOnClickOutside={false}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="md">
          <Stack gap="sm">
            <Modal.Title component="h2" m={0} fw={650} fz="md">
              {title}
            </Modal.Title>
            {first.trouble && <Text size="sm">{first.trouble}</Text>}
            {conflict && <Value says={t("accounts.conflict.theirs")} value={first.theirs as string} />}
            <Value says={t("accounts.conflict.mine")} value={first.mine} />
            <Group justify="flex-end">
              <Button variant="default" onClick={first.drop}>
                {t(conflict ? "accounts.conflict.take-theirs" : "accounts.unsaved.drop")}
              </Button>
              <Button data-autofocus onClick={first.keepMine}>
                {t(conflict ? "accounts.conflict.keep-mine" : "accounts.unsaved.again")}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Value({ says, value }: { says: string; value: string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="xs" c="dimmed">
        {says}
      </Text>
      <Text style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>{value || t("accounts.nothing")}</Text>
    </div>
  );
}
