import { Alert, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Import } from "./read-import.ts";

/** The source knows these rows by their keys, as somebody else: a file of another system that counts as this one does would write over its records. */
export function Strangers({ one }: { one: Import }) {
  const { t } = useTranslation();
  if (!one.strangers) return null;
  const { strange, known, examples } = one.strangers;
  return (
    <Alert color="clay" variant="light" role="alert" title={t("sources.dry.strangers", { source: one.source })}>
      <Text size="sm">{t("sources.dry.strangers-why", { strange, known, source: one.source })}</Text>
      {examples.map(({ key, here, says }) => (
        <Text key={key} size="sm">
          {t("sources.dry.stranger", { key, here, says })}
        </Text>
      ))}
    </Alert>
  );
}
