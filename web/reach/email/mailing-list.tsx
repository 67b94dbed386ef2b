import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { Empty } from "../../ui/empty.tsx";
import table from "../../ui/table.module.css";
import { type Mailing, useMailings, useSendingAccounts } from "./use-email.ts";
import { useNewMailing } from "./use-new-mailing.ts";

/** What was written to many, the newest first. */
export function MailingList() {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const mailings = useMailings();
  const senders = useSendingAccounts();
  const begin = useNewMailing();
  if (mailings.error) return <Trouble error={mailings.error} />;
  if (!mailings.data || !senders.data) return null;
  if (senders.data.length === 0)
    return (
      <Empty title={t("email.mailing.empty")} says={t("email.mailing.account-first")}>
        <Button onClick={() => void navigate({ to: "/mailings", search: { show: "accounts" } as never })}>
          {t("email.mailing.to-accounts")}
        </Button>
      </Empty>
    );
  const add = may.write && (
    <Button leftSection={<IconPlus size={15} />} loading={begin.isPending} onClick={() => begin.mutate({})}>
      {t("email.mailing.add")}
    </Button>
  );
  if (mailings.data.length === 0)
    return (
      <Empty title={t("email.mailing.empty")} says={t("email.mailing.empty-says")}>
        {add}
      </Empty>
    );
  return (
    <>
      {add && <div>{add}</div>}
      <div className={`tilth-panel ${table["scroll"]}`}>
        <table className={table["list"]}>
          <thead>
            <tr>
              <th>{t("email.mailing.name")}</th>
              <th className={table["wide"]}>{t("email.mailing.subject")}</th>
              <th>{t("email.mailing.state-head")}</th>
              <th className={table["number"]}>{t("email.mailing.recipients")}</th>
              <th className={table["wide"]}>{t("email.mailing.day")}</th>
            </tr>
          </thead>
          <tbody>
            {mailings.data.map((mailing) => (
              <Row key={mailing.id} mailing={mailing} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <tr>
      <td>
        <Link to={`/mailings/${mailing.id}` as never}>{mailing.name}</Link>
      </td>
      <td className={table["wide"]}>{mailing.subject}</td>
      <td>{t(`email.mailing.state.${stateOf(mailing)}`)}</td>
      <td className={table["number"]}>{format.number(mailing.recipients)}</td>
      <td className={table["wide"]}>{format.day(mailing.started_at ?? mailing.created_at)}</td>
    </tr>
  );
}

export const stateOf = (mailing: Mailing): "draft" | "under-way" | "sent" | "stopped" =>
  mailing.state === "started" ? (mailing.under_way ? "under-way" : "sent") : mailing.state;
