import { Button, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconHelp, IconX } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { CopyText } from "../../app/settings/copy-text.tsx";
import { sayFault } from "../../app/undo.tsx";
import classes from "./email.module.css";
import type { SendingAccount } from "./use-email.ts";

type Check = Schemas["DomainCheck"];
const signs = { good: IconCheck, weak: IconAlertTriangle, missing: IconX, unknown: IconHelp };

/** What receivers ask of whoever sends, as DNS and the server answer now; what is missing with the record to put there. */
export function DomainChecks({ account }: { account: SendingAccount }) {
  const { t } = useTranslation();
  const check = useMutation({
    mutationFn: async () =>
      unwrap(await api.POST("/api/v1/sending-accounts/{id}/check", { params: { path: { id: account.id } } })).rows,
    onError: sayFault,
  });
  return (
    <div aria-live="polite">
      <Button
        size="compact-sm"
        variant="light"
        mt={8}
        loading={check.isPending}
        aria-label={t("email.check.do-named", { name: account.name })}
        onClick={() => check.mutate()}
      >
        {t("email.check.do")}
      </Button>
      {check.data && (
        <ul className={classes["checks"]} aria-label={t("email.check.title", { name: account.name })}>
          {check.data.map((one, at) => (
            // The same question may be there once for each key, always in the same order.
            // oxlint-disable-next-line react/no-array-index-key
            <Checked key={at} check={one} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Checked({ check }: { check: Check }) {
  const { t } = useTranslation();
  const Sign = signs[check.state];
  return (
    <li className={classes["check"]} data-state={check.state}>
      <Sign size={17} aria-hidden className={classes["sign"]} />
      <div className={classes["checked"]}>
        <Text size="sm">
          <b>{t(`email.check.what.${check.what}`)}</b> {t(`email.check.state.${check.state}`)}
          {check.advice && `: ${t(`email.check.advice.${check.advice as "add-record"}`)}`}
        </Text>
        {check.found && (
          <Text size="xs" c="dimmed" className={classes["code"]}>
            {check.found}
          </Text>
        )}
        {check.record && <DnsRecord record={check.record} />}
      </div>
    </li>
  );
}

/** Name, type and value as a provider's form asks for them, each to be copied. */
export function DnsRecord({ record }: { record: NonNullable<Check["record"]> }) {
  const { t } = useTranslation();
  return (
    <div className={classes["record"]}>
      <Text size="xs" c="dimmed">
        {t("email.check.put", { type: record.type })}
      </Text>
      <CopyText label={t("email.check.record-name")} text={record.name} />
      <CopyText label={t("email.check.record-value")} text={record.value} />
    </div>
  );
}
