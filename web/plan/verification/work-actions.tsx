import { Button, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api, ifMatch, unwrap } from "../../app/api/client.ts";
import { useMe } from "../../app/session.ts";
import { useChange } from "../../app/settings/use-change.ts";
import { useColleagues } from "../../know/accounts/index.ts";
import type { Whose } from "./use-verifications.ts";

/** Whose records are shown. */
export function WhoseWork({ whose, choose }: { whose: Whose; choose: (whose: Whose) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { choices } = useColleagues();
  return (
    <Select
      size="xs"
      w={180}
      aria-label={t("verification.whose.label")}
      data={[
        { value: "all", label: t("verification.whose.all") },
        { value: "mine", label: t("verification.whose.mine") },
        ...choices.filter((one) => one.value !== me?.user.id),
        { value: "nobody", label: t("verification.whose.nobody") },
      ]}
      value={whose}
      allowDeselect={false}
      onChange={(value) => value && choose(value)}
    />
  );
}

/** Gives everything that is open to one colleague. */
export function HandOver({ id }: { id: string }) {
  const { t } = useTranslation();
  const { choices } = useColleagues();
  const hand = useChange(
    async (user_id: string) =>
      unwrap(await api.POST("/api/v1/verifications/{id}/handovers", { params: { path: { id } }, body: { user_id } })),
    { stale: ["verifications"], says: ({ handed }) => t("verification.hand.done", { count: handed }) },
  );
  if (choices.length < 2) return null;
  return (
    <Select
      size="xs"
      w={190}
      aria-label={t("verification.hand.to")}
      placeholder={t("verification.hand.to")}
      data={choices}
      value={null}
      onChange={(user) => user && hand.mutate(user)}
    />
  );
}

/** Ends the work; the report then says so. */
export function CloseButton({ id, revision }: { id: string; revision: number }) {
  const { t } = useTranslation();
  const close = useChange(
    async () =>
      unwrap(await api.POST("/api/v1/verifications/{id}/closing", { params: { path: { id } }, ...ifMatch(revision) })),
    { stale: ["verifications"], says: () => t("verification.closed-now") },
  );
  return (
    <Button variant="default" loading={close.isPending} onClick={() => close.mutate(undefined)}>
      {t("verification.close")}
    </Button>
  );
}
