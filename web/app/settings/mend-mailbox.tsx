import { Button, Group } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { noSecret, type Secret, SecretFields, secretBody } from "./mailbox-secret.tsx";
import { useChange } from "./use-change.ts";

/** A mailbox that no longer lets us in: the password or token is given anew, and it is tried at once. */
export function MendMailbox({ box, stale }: { box: Schemas["Mailbox"]; stale: string[] }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState<Secret>({ ...noSecret, auth: box.auth });
  const mend = useChange(
    async () =>
      unwrap(
        await api.PATCH("/api/v1/mailboxes/{id}", {
          params: { path: { id: box.id } },
          body: { ...secretBody(secret), paused: false },
          ...ifMatch(box.revision),
        }),
      ),
    { stale, says: () => t("settings.mailboxes.mended", { name: box.name }) },
  );
  return (
    <form
      aria-label={t("settings.mailboxes.mend-named", { name: box.name })}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        mend.mutate(undefined as never);
      }}
    >
      <Group gap="xs" align="flex-end">
        <SecretFields secret={secret} change={setSecret} />
        <Button size="compact-sm" type="submit" loading={mend.isPending}>
          {t("settings.mailboxes.mend")}
        </Button>
      </Group>
    </form>
  );
}
