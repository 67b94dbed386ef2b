import { Button, CopyButton, Group, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./settings.module.css";

/** Something to take along, with a button for it; selected whole when it is focused, for browsers that may not copy. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        aria-label={label}
        readOnly
        value={text}
        classNames={{ input: classes["secret"] }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={text} timeout={2500}>
        {({ copied, copy }) => (
          <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
            {copied ? t("settings.copied") : t("settings.copy")}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
