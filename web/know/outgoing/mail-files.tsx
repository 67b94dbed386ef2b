import { ActionIcon, Button, FileButton, Group, Text } from "@mantine/core";
import { IconPaperclip, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mostFileBytes } from "../../../server/know/outgoing/contract.ts";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { sayFault } from "../../app/undo.tsx";
import classes from "./outgoing.module.css";

type MailFile = Schemas["OutgoingFile"];

/** Files that go along with a mail that is being written: kept as they are chosen, and nobody else's until it leaves. */
export function MailFiles({ files, change }: { files: MailFile[]; change: (files: MailFile[]) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const most = format.bytes(mostFileBytes);
  const take = async (chosen: File[]): Promise<void> => {
    const together = [...files.map(({ bytes }) => bytes), ...chosen.map(({ size }) => size)];
    const fits = together.reduce((sum, bytes) => sum + bytes, 0) <= mostFileBytes;
    setTooLarge(!fits);
    if (!fits) return;
    setBusy(true);
    const kept = [...files];
    try {
      for (const file of chosen) kept.push(await keep(file));
    } catch (error) {
      sayFault(error);
    }
    change(kept);
    setBusy(false);
  };
  const remove = (file: MailFile): void => {
    setTooLarge(false);
    change(files.filter((one) => one.id !== file.id));
    void api.DELETE("/api/v1/outgoing-files/{id}", { params: { path: { id: file.id } } });
  };
  return (
    <div>
      <Group gap="xs">
        <FileButton multiple onChange={(chosen) => void take(chosen)}>
          {(props) => (
            <Button
              {...props}
              size="compact-sm"
              variant="default"
              loading={busy}
              leftSection={<IconPaperclip size={14} aria-hidden="true" />}
            >
              {t("outgoing.files.attach")}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c={tooLarge ? "var(--tilth-due)" : "dimmed"} role={tooLarge ? "alert" : undefined}>
          {t(tooLarge ? "outgoing.files.too-large" : "outgoing.files.most", { most })}
        </Text>
      </Group>
      {files.length > 0 && (
        <ul className={classes["files"]} aria-label={t("outgoing.files.title")}>
          {files.map((file) => (
            <li key={file.id}>
              <Text size="sm" span>
                {t("outgoing.files.named", { name: file.name, size: format.bytes(file.bytes) })}
              </Text>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t("outgoing.files.remove", { name: file.name })}
                onClick={() => remove(file)}
              >
                <IconX size={13} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function keep(file: File): Promise<MailFile> {
  return unwrap(
    await api.POST("/api/v1/outgoing-files", {
      params: { query: { name: file.name, ...(file.type ? { type: file.type } : {}) } },
      body: file as never,
      bodySerializer: (body: unknown) => body as BodyInit,
      headers: { "content-type": "application/octet-stream" },
    }),
  );
}
