import { Button, Group, Modal, Stack } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { sayFault } from "../../app/undo.tsx";
import { FocusNow } from "../../ui/focus-now.tsx";

/** A small form over the list; keys typed in it stay in it. Stays open where the server refuses, so nothing typed is lost. */
export function DeedDialog({
  title,
  label,
  ready,
  onClose,
  save,
  children,
}: {
  title: string;
  label: string;
  ready: boolean;
  onClose: () => void;
  save: () => Promise<void>;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const [saving, setSaving] = useState(false);
  const submit = async (): Promise<void> => {
    if (!ready || saving) return;
    setSaving(true);
    try {
      await save();
      onClose();
    } catch (error) {
      sayFault(error);
      setSaving(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ "aria-label": t("app.close") }}>
      <form
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
          event.stopPropagation();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="sm">
          {children}
          <Group justify="flex-end">
            <Button type="submit" loading={saving} disabled={!ready}>
              {label}
            </Button>
          </Group>
        </Stack>
      </form>
      <FocusNow />
    </Modal>
  );
}
