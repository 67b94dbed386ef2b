import { ActionIcon, Badge, Button, Group, Text, Title, Tooltip } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { AccountName } from "../../know/accounts/index.ts";
import { MergeWith } from "../../know/identity/index.ts";
import { TagLine } from "../../know/tags/index.ts";

/** The name, what they are to us, where the promise stands, and the one thing to do. */
export function Head({
  screen,
  onLog,
  onHistory,
}: {
  screen: Schemas["AccountScreen"];
  onLog: () => void;
  onHistory: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const { account, relationship, relationships } = screen;
  const status = relationship ?? relationships.find((spell) => spell.ended_on === null)?.status;
  useEffect(() => {
    document.title = `${account.name} · Tilth`;
  }, [account.name]);
  return (
    <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
      <div style={{ minWidth: 0, flex: "1 1 260px" }}>
        <Group gap="xs" align="center">
          <Title order={1} id="account-name">
            <AccountName account={account} />
          </Title>
          {status && (
            <Badge variant="outline" color="gray" tt="none" style={{ flex: "none", color: "inherit" }}>
              {t(`accounts.statuses.${status}`)}
            </Badge>
          )}
        </Group>
        <Standing screen={screen} />
        <TagLine of="account" id={account.id} tags={screen.tags} />
      </div>
      <Group gap="xs" wrap="nowrap">
        <MergeWith kind="account" id={account.id} name={account.name} />
        <Tooltip label={t("account.history")}>
          <ActionIcon variant="default" size={32} aria-label={t("account.history")} onClick={onHistory}>
            <IconHistory size={17} />
          </ActionIcon>
        </Tooltip>
        {me?.user.role !== "reader" && (
          <Button onClick={onLog} rightSection={<kbd>t</kbd>}>
            {t("account.log-touch")}
          </Button>
        )}
      </Group>
    </Group>
  );
}

function Standing({ screen: { rhythm, promise: owed, value, account } }: { screen: Schemas["AccountScreen"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const left = rhythm.days_left;
  // Promised and never yet valuably touched: nothing can run out, and it is overdue all the same.
  const never = left === null && owed.gap_days !== null;
  const color =
    left === null
      ? never
        ? "var(--tilth-overdue)"
        : "var(--tilth-quiet)"
      : left < 0
        ? "var(--tilth-overdue)"
        : left <= soonDays
          ? "var(--tilth-due)"
          : "var(--tilth-kept)";
  const promise =
    left === null
      ? t(never ? "account.never-valued" : "account.no-promise")
      : left < 0
        ? t("account.overdue", { count: -left })
        : left === 0
          ? t("account.due-today")
          : t("account.kept", { count: left });
  return (
    <Text size="sm" component="div" c="dimmed">
      <Text span inherit fw={600} c={color}>
        {promise}
      </Text>
      {rhythm.last_valued_touch_on &&
        ` · ${t("account.last-valued", { ago: format.ago(rhythm.last_valued_touch_on) })}`}
      {` · ${t("account.worth", { money: format.money(value.revenue_12m_minor, value.currency, true) })}`}
      {account.sample && ` · ${t("account.sample")}`}
    </Text>
  );
}

/** From when on a due promise is said in the colour of what is due. */
const soonDays = 7;
