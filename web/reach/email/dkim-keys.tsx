import { Button, Group, Select, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { Panel } from "../../ui/panel.tsx";
import { DnsRecord } from "./domain-checks.tsx";
import classes from "./email.module.css";
import { type DkimKey, domainOf, type SendingAccount, useDkimKeys } from "./use-email.ts";

const stale = ["dkim-keys"];
const kinds: Record<DkimKey["algorithm"], string> = { "rsa-2048": "RSA 2048", ed25519: "Ed25519" };

/** Keys that sign what leaves (DKIM), each with its line of DNS. Two kinds at once are better than one: not everybody reads the newer. */
export function DkimKeys({ accounts }: { accounts: SendingAccount[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const keys = useDkimKeys();
  const domains = [...new Set(accounts.map((account) => domainOf(account.from_address)))];
  const [domain, setDomain] = useState<string>();
  const [algorithm, setAlgorithm] = useState<DkimKey["algorithm"]>("rsa-2048");
  const make = useChange(
    async () =>
      unwrap(await api.POST("/api/v1/dkim-keys", { body: { domain: domain ?? (domains[0] as string), algorithm } })),
    { stale, says: (key) => t("email.key.made", { domain: key.domain }) },
  );
  const retire = useChange(
    async (key: DkimKey) => unwrap(await api.DELETE("/api/v1/dkim-keys/{id}", { params: { path: { id: key.id } } })),
    { stale, says: (_, key) => t("email.key.retired", { selector: key.selector }) },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate(undefined as never);
  };
  return (
    <Panel title={t("email.key.title")}>
      <Text size="sm" c="dimmed" maw={720}>
        {t("email.key.about")}
      </Text>
      {keys.data?.map((key) => (
        <Key key={key.id} dkim={key} retire={may.write ? () => retire.mutate(key) : undefined} />
      ))}
      {may.write && (
        <form onSubmit={submit}>
          <Group gap="xs" align="flex-end" mt={8}>
            <Select
              size="xs"
              label={t("email.key.domain")}
              data={domains}
              value={domain ?? domains[0] ?? null}
              allowDeselect={false}
              onChange={(value) => value && setDomain(value)}
            />
            <Select
              size="xs"
              label={t("email.key.kind")}
              data={Object.entries(kinds).map(([value, label]) => ({ value: value as DkimKey["algorithm"], label }))}
              value={algorithm}
              allowDeselect={false}
              onChange={(value) => value && setAlgorithm(value)}
            />
            <Button size="xs" type="submit" loading={make.isPending}>
              {t("email.key.make")}
            </Button>
          </Group>
        </form>
      )}
    </Panel>
  );
}

function Key({ dkim, retire }: { dkim: DkimKey; retire: (() => void) | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes["key"]}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          <b>{dkim.domain}</b> · {kinds[dkim.algorithm]} · {format.day(dkim.created_at)}
        </Text>
        {retire && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("email.key.retire-named", { selector: dkim.selector })}
            onClick={retire}
          >
            {t("email.key.retire")}
          </Button>
        )}
      </Group>
      <DnsRecord record={dkim.record} />
    </div>
  );
}
