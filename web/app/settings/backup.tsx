import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CopyText } from "./copy-text.tsx";
import { Section } from "./section.tsx";

const command = "tilth backup --out tilth.backup";

/** A backup is made where Tilth runs: a file of everything must not hang on a browser. */
export function Backup() {
  const { t } = useTranslation();
  return (
    <Section id="backup" title={t("settings.backup.title")} about={t("settings.backup.about")}>
      <div style={{ maxWidth: 480 }}>
        <CopyText text={command} label={t("settings.backup.command")} />
      </div>
      <Text size="sm">{t("settings.backup.restore")}</Text>
    </Section>
  );
}
