import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Section } from "./section.tsx";

async function askVersion(): Promise<string> {
  const answer = await fetch("/api/health");
  return ((await answer.json()) as { version: string }).version;
}

export function About() {
  const { t } = useTranslation();
  const version = useQuery({ queryKey: ["version"], queryFn: askVersion, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Section id="about" title={t("settings.about.title")}>
      <Text size="sm">{t("settings.about.version", { version: version.data ?? "…" })}</Text>
      <Text size="sm">
        {t("settings.about.api")}{" "}
        <Anchor href="/api/docs" underline="always">
          {t("settings.about.docs")}
        </Anchor>
      </Text>
    </Section>
  );
}
