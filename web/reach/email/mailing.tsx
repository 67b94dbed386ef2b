import { Button } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { Trouble } from "../../app/shell/trouble.tsx";
import { HeldNow } from "../../know/outgoing/index.ts";
import { Page } from "../../ui/page.tsx";
import { MailingDraft } from "./mailing-draft.tsx";
import { stateOf } from "./mailing-list.tsx";
import { MailingResults } from "./mailing-results.tsx";
import { type Mailing as Row, useMailing, useSendingAccounts } from "./use-email.ts";
import { useNewMailing } from "./use-new-mailing.ts";

/** One mailing: while it is a draft what it says, to whom, and what would become of it; once it was started what became of it. */
export function Mailing() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { t } = useTranslation();
  const mailing = useMailing(id);
  const senders = useSendingAccounts().data ?? [];
  if (mailing.error && !mailing.data) return <Trouble error={mailing.error} />;
  return (
    <Page
      title={mailing.data?.name ?? t("app.go.mailings")}
      about={mailing.data && t(`email.mailing.state.${stateOf(mailing.data)}`)}
      actions={
        <>
          {mailing.data && <Actions mailing={mailing.data} />}
          <Button component={Link} to={"/mailings" as never} variant="default" size="xs">
            {t("email.mailing.all")}
          </Button>
        </>
      }
    >
      <HeldNow senders={senders} />
      {mailing.data?.state === "draft" && <MailingDraft key={id} mailing={mailing.data} />}
      {mailing.data && mailing.data.state !== "draft" && <MailingResults mailing={mailing.data} />}
    </Page>
  );
}

function Actions({ mailing }: { mailing: Row }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  const again = useNewMailing();
  const remove = useChange(
    async () => unwrap(await api.DELETE("/api/v1/mailings/{id}", { params: { path: { id: mailing.id } } })),
    {
      stale: [],
      says: () => {
        void navigate({ to: "/mailings" as never });
        return t("email.mailing.removed", { name: mailing.name });
      },
    },
  );
  if (!may.write) return null;
  if (mailing.state === "draft")
    return (
      <Button size="xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate(undefined as never)}>
        {t("email.mailing.remove")}
      </Button>
    );
  const { name, sender_id, purpose, topic, subject, text, html, mjml, language, template_id, item_id, benefit } =
    mailing;
  return (
    <Button
      size="xs"
      variant="default"
      loading={again.isPending}
      onClick={() =>
        again.mutate({
          name: t("email.mailing.again-named", { name }),
          sender: sender_id,
          template: template_id,
          item: item_id,
          purpose,
          topic,
          subject,
          text,
          html,
          mjml,
          language,
          benefit,
        })
      }
    >
      {t("email.mailing.again")}
    </Button>
  );
}
