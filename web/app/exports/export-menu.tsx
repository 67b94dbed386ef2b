import { ActionIcon, Button, Popover, Stack, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileLine } from "./file-line.tsx";
import { type ExportFile, type ExportWish, isRunning, useExports } from "./read-exports.ts";

type Format = ExportFile["format"];

/** Any list of the API as it is shown, with its filters: `/moves?kind=left`. */
export function ExportList({ list }: { list: string }) {
  return <ExportMenu wish={{ what: "list", list }} small />;
}

/** What is on the screen as a file: the format, how far it is, and the files of today. */
export function ExportMenu({
  wish,
  formats = ["csv", "xlsx", "jsonl", "parquet"],
  small = false,
}: {
  wish: Omit<ExportWish, "format">;
  formats?: Format[];
  small?: boolean;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { files, begin, beginning, cancel } = useExports(open);
  const lately = files.filter((file) => isRunning(file) || file.state === "done" || file.state === "failed");
  return (
    <Popover opened={open} onChange={setOpen} width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size={small ? 28 : 36}
          loading={beginning}
          aria-label={t("app.exports.open")}
          title={t("app.exports.open")}
          onClick={() => setOpen(!open)}
        >
          <IconDownload size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <Stack gap={2}>
          <Text size="xs" c="dimmed" px="xs">
            {t("app.exports.as")}
          </Text>
          {formats.map((format) => (
            <Button
              key={format}
              variant="subtle"
              size="compact-md"
              justify="flex-start"
              onClick={() => begin({ ...wish, format })}
            >
              {t(`app.exports.format.${format}`)}
            </Button>
          ))}
          {lately.length > 0 && (
            <Text size="xs" c="dimmed" px="xs" pt="xs">
              {t("app.exports.lately")}
            </Text>
          )}
          {lately.map((file) => (
            <FileLine key={file.id} file={file} cancel={() => cancel(file.id)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
