import { SegmentedControl } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Doubtful, HeldNow, PauseButton, useOutgoing } from "../../know/outgoing/index.ts";
import { Page } from "../../ui/page.tsx";
import { AccountDrawer } from "./account-drawer.tsx";
import { Accounts } from "./accounts.tsx";
import { MailingList } from "./mailing-list.tsx";
import { TemplateDrawer } from "./template-drawer.tsx";
import { Templates } from "./templates.tsx";
import { useSendingAccounts } from "./use-email.ts";

const shows = ["mailings", "templates", "accounts", "doubtful"] as const;
type Show = (typeof shows)[number];
type Search = { show?: Show; account?: string; template?: string };

/** Mail to many: what was written, what it is written from, the servers it leaves by, and what nobody knows whether it left. */
export function Mailings() {
  const { t } = useTranslation();
  const { show = "mailings", account, template } = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const go = (next: Search): void => void navigate({ to: "/mailings", search: next as never, replace: true });
  const senders = useSendingAccounts().data ?? [];
  const doubtful = useOutgoing("uncertain").data?.length ?? 0;
  return (
    <Page
      title={t("app.go.mailings")}
      about={t("email.about")}
      actions={<PauseButton channel="email" senders={senders} />}
    >
      <HeldNow senders={senders} />
      <SegmentedControl
        size="xs"
        aria-label={t("email.show.label")}
        style={{ alignSelf: "flex-start", maxWidth: "100%" }}
        data={shows.map((value) => ({
          value,
          label:
            value === "doubtful" && doubtful > 0
              ? t("email.show.doubtful-n", { n: doubtful })
              : t(`email.show.${value}`),
        }))}
        value={show}
        onChange={(value) => go(value === "mailings" ? {} : { show: value as Show })}
      />
      {show === "mailings" && <MailingList />}
      {show === "templates" && <Templates open={(id) => go({ show, template: id })} />}
      {show === "accounts" && <Accounts open={(id) => go({ show, account: id })} />}
      {show === "doubtful" && <Doubtful />}
      {template && <TemplateDrawer key={template} id={template} close={() => go({ show: "templates" })} />}
      {account && <AccountDrawer key={account} id={account} close={() => go({ show: "accounts" })} />}
    </Page>
  );
}
