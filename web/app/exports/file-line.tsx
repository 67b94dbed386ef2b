import { Anchor, Box, Button, Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../format.ts";
import { contentOf, type ExportFile, isRunning } from "./read-exports.ts";

/** One file: its name, and how far it is (then it can be stopped), or how large it became (then it can be fetched). */
export function FileLine({ file, cancel }: { file: ExportFile; cancel: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = format.number(file.rows);
  const told =
    file.state === "done"
      ? t("app.exports.done", { rows, size: format.bytes(file.bytes ?? 0) })
      : file.state === "failed"
        ? t("app.exports.failed", { why: String(file.fault?.["title"] ?? "") })
        : file.seconds_left === null
          ? t("app.exports.running", { rows })
          : t("app.exports.left", { rows, seconds: format.number(file.seconds_left) });
  return (
    <Box px="xs" py={4}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        {file.state === "done" ? (
          <Anchor href={contentOf(file)} download={file.name} size="sm" truncate>
            {file.name}
          </Anchor>
        ) : (
          <Text size="sm" truncate>
            {file.name}
          </Text>
        )}
        {isRunning(file) && (
          <Button
            size="compact-xs"
            variant="default"
            flex="none"
            onClick={cancel}
            aria-label={t("app.exports.cancel", { name: file.name })}
          >
            {t("app.exports.stop")}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed" aria-live="polite">
        {told}
      </Text>
      {isRunning(file) && (
        <Progress
          size="xs"
          mt={4}
          value={(file.share ?? 0) * 100}
          aria-label={t("app.exports.progress", { name: file.name })}
        />
      )}
    </Box>
  );
}
