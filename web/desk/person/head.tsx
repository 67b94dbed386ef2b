import { ActionIcon, Anchor, Button, Group, Text, Title, Tooltip } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { MergeWith } from "../../know/identity/index.ts";
import { PersonName } from "../../know/people/index.ts";
import { TagLine } from "../../know/tags/index.ts";
import { WriteMail } from "../../reach/email/index.ts";

export function Head({
  screen,
  onLog,
  onHistory,
}: {
  screen: Schemas["PersonScreen"];
  onLog: () => void;
  onHistory: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const { person, employments, touches } = screen;
  const now = employments.filter((one) => one.there_now);
  useEffect(() => {
    document.title = `${person.name} · Tilth`;
  }, [person.name]);
  return (
    <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
      <div style={{ minWidth: 0, flex: "1 1 260px" }}>
        <Title order={1} id="person-name">
          <PersonName person={person} />
        </Title>
        <Text size="sm" component="div" c="dimmed">
          {now.length === 0 && t("person.nowhere")}
          {now.map((one, at) => (
            <span key={one.id}>
              {at > 0 && " · "}
              {one.title && `${one.title}, `}
              <Anchor component={Link} to={`/accounts/${one.account_id}`} inherit underline="always">
                {one.account_name}
              </Anchor>
            </span>
          ))}
          {` · ${t("person.touched", { count: touches.total, valued: touches.valued })}`}
          {touches.last_at && ` · ${t("person.last", { ago: format.ago(touches.last_at) })}`}
          {person.sample && ` · ${t("person.sample")}`}
        </Text>
        {screen.back_on && (
          <Text size="sm" c="var(--tilth-due)" fw={600}>
            {t("person.away", { day: format.day(screen.back_on) })}
          </Text>
        )}
        <TagLine of="person" id={person.id} tags={screen.tags} />
      </div>
      <Group gap="xs">
        <MergeWith kind="person" id={person.id} name={person.name} />
        <Tooltip label={t("person.history")}>
          <ActionIcon variant="default" size={32} aria-label={t("person.history")} onClick={onHistory}>
            <IconHistory size={17} />
          </ActionIcon>
        </Tooltip>
        <WriteMail to={{ person: person.id, name: person.name, account: now[0]?.account_id ?? null }} />
        {me?.user.role !== "reader" && (
          <Button onClick={onLog} rightSection={<kbd>t</kbd>}>
            {t("person.log-touch")}
          </Button>
        )}
      </Group>
    </Group>
  );
}
