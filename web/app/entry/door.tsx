import { Alert, Box, Button, Group, Stack, Text, Title } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { sentenceOf } from "../api/client.ts";
import { chooseLanguage, languages } from "../i18n/index.ts";

/** A form in front of the house: one column, one button, its fault in words above the button. */
export function Door({
  title,
  about,
  submit,
  action,
  children,
  after,
}: {
  title: string;
  about?: ReactNode;
  submit: () => Promise<void>;
  action: string;
  children: ReactNode;
  after?: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = `${title} · Tilth`;
  }, [title]);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setFault(undefined);
    await submit().catch((error: unknown) => setFault(sentenceOf(error)));
    setBusy(false);
  };
  return (
    <Box component="main" mih="100vh" px="sm" py={{ base: 24, sm: 72 }}>
      <Stack maw={440} mx="auto" gap="lg">
        <Group justify="space-between">
          <Group gap={8}>
            <img src="/favicon.svg" width={26} height={26} alt="" />
            <Text fw={700} size="lg">
              {t("app.name")}
            </Text>
          </Group>
          <Group gap={4}>
            {languages.map((language) => (
              <Button
                key={language}
                size="compact-xs"
                variant={i18n.language === language ? "light" : "subtle"}
                onClick={() => void chooseLanguage(language)}
              >
                {language.toUpperCase()}
              </Button>
            ))}
          </Group>
        </Group>
        <form onSubmit={(event) => void send(event)} className="tilth-panel" style={{ padding: 20 }}>
          <Stack gap="sm">
            <div>
              <Title order={1}>{title}</Title>
              {about && (
                <Text size="sm" c="dimmed" mt={4}>
                  {about}
                </Text>
              )}
            </div>
            {children}
            {fault && (
              <Alert color="clay" variant="light" role="alert">
                {fault}
              </Alert>
            )}
            <Button type="submit" loading={busy} size="md">
              {action}
            </Button>
          </Stack>
        </form>
        {after}
      </Stack>
    </Box>
  );
}
