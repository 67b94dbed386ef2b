import { Group, Modal, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** The name of a dialog and its way out; a plain box, since a page has one banner and that is the shell's. Serves drawers as well. */
export function DialogHead({
  title,
  Parts = Modal,
}: {
  title: string;
  Parts?: Pick<typeof Modal, "Title" | "CloseButton">;
}) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" wrap="nowrap" p="md" pb={0}>
      <Parts.Title>
        <Text fw={650} size="lg" span>
          {title}
        </Text>
      </Parts.Title>
      <Parts.CloseButton aria-label={t("app.close")} />
    </Group>
  );
}
