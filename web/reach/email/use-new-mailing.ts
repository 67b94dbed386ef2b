import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { useSendingAccounts } from "./use-email.ts";

type Begun = Partial<Schemas["NewMailing"]> & { audience?: Schemas["MailingAudience"] };

/** Begins a draft, to whom as well where that is known, and goes to it. */
export function useNewMailing() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const me = useMe();
  const senders = useSendingAccounts().data ?? [];
  return useChange(
    async ({ audience, ...given }: Begun) => {
      const sender = senders.find((one) => one.user_id === null) ?? senders[0];
      const mailing = unwrap(
        await api.POST("/api/v1/mailings", {
          body: {
            name: t("email.mailing.untitled", { day: format.day(new Date().toISOString()) }),
            sender: sender?.id ?? "",
            purpose: "educate",
            subject: "",
            text: "",
            language: me?.workspace.language ?? "en",
            ...given,
          },
        }),
      );
      if (audience)
        unwrap(
          await api.PUT("/api/v1/mailings/{id}/audience", {
            params: { path: { id: mailing.id } },
            body: audience,
            headers: { "if-match": `"${mailing.revision}"` },
          }),
        );
      void navigate({ to: `/mailings/${mailing.id}` as never });
      return mailing;
    },
    { stale: ["mailings"] },
  );
}
