import { Button, Group, Text } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** Files are dropped here or chosen; several at once. */
export function DropZone({
  busy,
  small,
  onFiles,
}: {
  busy: boolean;
  small: boolean;
  onFiles: (files: File[]) => void;
}) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <Group
      className="tilth-panel"
      justify="center"
      p={small ? "xs" : "xl"}
      style={{ borderStyle: "dashed", background: over ? "var(--tilth-chosen)" : undefined }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileImport size={26} stroke={1.4} aria-hidden />
      <div>
        <Text fw={550}>{t("sources.drop.title")}</Text>
        <Text size="sm" c="dimmed">
          {t("sources.drop.kinds")}
        </Text>
      </div>
      <Button variant="light" loading={busy} onClick={() => input.current?.click()}>
        {t("sources.drop.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("sources.drop.choose")}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </Group>
  );
}
