import { Button, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { IconFileImport, IconPlant2, IconUsersPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../ui/page.tsx";
import { api, unwrap } from "../api/client.ts";
import { queries } from "../queries.ts";
import { useMe } from "../session.ts";
import { sayDone, sayFault } from "../undo.tsx";

/** Three doors: one's own files, sample customers, colleagues. */
export function Welcome() {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const sample = useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/v1/sample")),
    onSuccess: async (brought) => {
      await queries.invalidateQueries();
      sayDone(t("entry.welcome.sample-came", { accounts: brought.accounts }));
      await navigate({ to: "/today" });
    },
    onError: sayFault,
  });
  return (
    <Page
      title={t("entry.welcome.title", { name: me?.user.name.split(" ")[0] ?? "" })}
      about={t("entry.welcome.about")}
    >
      <SimpleGrid cols={{ base: 1, md: 3 }} mt="sm">
        <OneDoor
          icon={<IconFileImport size={30} stroke={1.4} />}
          title={t("entry.welcome.files")}
          says={t("entry.welcome.files-say")}
        >
          <Button component={Link} to="/imports/new">
            {t("entry.welcome.files-do")}
          </Button>
        </OneDoor>
        <OneDoor
          icon={<IconPlant2 size={30} stroke={1.4} />}
          title={t("entry.welcome.sample")}
          says={t("entry.welcome.sample-say")}
        >
          <Button variant="light" onClick={() => sample.mutate()} loading={sample.isPending}>
            {t("entry.welcome.sample-do")}
          </Button>
        </OneDoor>
        <OneDoor
          icon={<IconUsersPlus size={30} stroke={1.4} />}
          title={t("entry.welcome.colleagues")}
          says={t("entry.welcome.colleagues-say")}
        >
          <Button variant="light" component={Link} to="/settings" hash="colleagues">
            {t("entry.welcome.colleagues-do")}
          </Button>
        </OneDoor>
      </SimpleGrid>
    </Page>
  );
}

function OneDoor({
  icon,
  title,
  says,
  children,
}: {
  icon: ReactNode;
  title: string;
  says: string;
  children: ReactNode;
}) {
  return (
    <Stack className="tilth-panel" p="lg" gap="sm" align="flex-start" justify="space-between">
      <Stack gap={6}>
        {icon}
        <Title order={2}>{title}</Title>
        <Text c="dimmed" size="sm">
          {says}
        </Text>
      </Stack>
      {children}
    </Stack>
  );
}
