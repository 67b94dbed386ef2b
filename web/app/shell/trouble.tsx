import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { sentenceOf } from "../api/client.ts";

/** What happened and what to do, where a screen could not be shown. */
export function Trouble({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const router = useRouter();
  return (
    <Stack p="xl" maw={560} gap="sm">
      <Title order={1}>{t("app.trouble.title")}</Title>
      <Text>{sentenceOf(error)}</Text>
      <Button onClick={() => void router.invalidate()} w="fit-content">
        {t("app.trouble.retry")}
      </Button>
    </Stack>
  );
}

/** The same where it stands for the whole page. */
export function WholeTrouble({ error }: { error: unknown }) {
  return (
    <main>
      <Trouble error={error} />
    </main>
  );
}

export function NotThere() {
  const { t } = useTranslation();
  return (
    <Stack p="xl" gap="sm" component="main">
      <Title order={1}>{t("app.trouble.not-there")}</Title>
      <Anchor component={Link} to="/today">
        {t("app.trouble.home")}
      </Anchor>
    </Stack>
  );
}
