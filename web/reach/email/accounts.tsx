import { Button, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useChange } from "../../app/settings/use-change.ts";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import { Panel } from "../../ui/panel.tsx";
import { Sparkline } from "../../ui/sparkline.tsx";
import { DkimKeys } from "./dkim-keys.tsx";
import { DomainChecks } from "./domain-checks.tsx";
import classes from "./email.module.css";
import { type SendingAccount, useSendingAccounts, useSent } from "./use-email.ts";

type Fault = NonNullable<SendingAccount["fault"]>;

/** The servers that mail leaves by: what left, what may, and what the world's mail servers think of it. */
export function Accounts({ open }: { open: (id: string) => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const accounts = useSendingAccounts();
  const add = may.write && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open("new")}>
      {t("email.account.add")}
    </Button>
  );
  if (accounts.error) return <Trouble error={accounts.error} />;
  if (!accounts.data) return null;
  if (accounts.data.length === 0)
    return (
      <Empty title={t("email.account.empty")} says={t("email.account.empty-says")}>
        {add}
      </Empty>
    );
  return (
    <>
      {add && <div>{add}</div>}
      {accounts.data.map((account) => (
        <Account key={account.id} account={account} edit={() => open(account.id)} />
      ))}
      <DkimKeys accounts={accounts.data} />
    </>
  );
}

function Account({ account, edit }: { account: SendingAccount; edit: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Panel
      title={account.name}
      actions={
        may.write && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("email.account.edit-named", { name: account.name })}
            onClick={edit}
          >
            {t("email.account.edit")}
          </Button>
        )
      }
    >
      <Text size="sm">
        {account.from_name ? `${account.from_name} · ` : ""}
        {account.from_address} · {account.host}:{account.port}
      </Text>
      {account.fault && <Kept account={account} />}
      <Sent account={account} />
      <DomainChecks account={account} />
    </Panel>
  );
}

/** What keeps it from sending, in our words and the server's, and until when it rests. */
function Kept({ account }: { account: SendingAccount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const again = useChange(
    async () =>
      unwrap(await api.DELETE("/api/v1/sending-accounts/{id}/fault", { params: { path: { id: account.id } } })),
    { stale: ["sending-accounts"], says: () => t("email.account.tried-again", { name: account.name }) },
  );
  return (
    <Group gap="xs" role="status" align="flex-start">
      <Text size="sm" c="var(--tilth-overdue)" flex="1 1 320px">
        <b>{t("email.account.kept-from")}</b> {t(`email.account.fault.${account.fault as Fault}`)}
        {account.fault_said && ` “${account.fault_said}”`}
        {account.fault_at && ` ${t("email.account.since", { when: format.moment(account.fault_at) })}`}
        {account.rests_until && ` ${t("email.account.rests", { when: format.moment(account.rests_until) })}`}
      </Text>
      {may.write && (
        <Button
          size="compact-sm"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate(undefined as never)}
        >
          {t("email.account.try-again")}
        </Button>
      )}
    </Group>
  );
}

function Sent({ account }: { account: SendingAccount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sent = useSent(account.id);
  if (!sent.data) return <div className={classes["sent"]} />;
  const { hours, this_hour, today, today_limit, waiting } = sent.data;
  const of = (n: number, limit: number | null): string =>
    limit === null ? format.number(n) : t("email.account.of", { n: format.number(n), limit: format.number(limit) });
  return (
    <Group className={classes["sent"]} gap="md">
      <Sparkline values={hours.map((one) => one.n)} low={0} width={120} height={24} />
      <Text size="sm">
        {t("email.account.this-hour", { n: of(this_hour, account.per_hour) })}
        {" · "}
        {t("email.account.today", { n: of(today, today_limit) })}
        {waiting > 0 && ` · ${t("email.account.waiting", { n: format.number(waiting) })}`}
      </Text>
    </Group>
  );
}
