import { Button, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { useMay } from "./role.ts";
import { useChange } from "./use-change.ts";

const fewestLetters = 8;

/** Where the firm is found by post: the law wants it in the foot of every mail to many. */
export function PostalAddress() {
  const { t } = useTranslation();
  const { own } = useMay();
  const [typed, setTyped] = useState<string>();
  const { data } = useQuery({
    queryKey: ["consent-settings"],
    queryFn: async () => unwrap(await api.GET("/api/v1/consent-settings")),
  });
  const change = useChange(
    async (postal_address: string) => unwrap(await api.PATCH("/api/v1/consent-settings", { body: { postal_address } })),
    {
      stale: ["consent-settings", "mailings", "mail-proof"],
      says: () => {
        setTyped(undefined);
        return t("settings.saved");
      },
    },
  );
  const address = typed ?? data?.postal_address ?? "";
  const send = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate(address);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs" align="flex-start">
        <Textarea
          w="100%"
          maw={420}
          autosize
          minRows={3}
          maxLength={500}
          label={t("settings.sending.postal")}
          description={t("settings.sending.postal-about")}
          placeholder={t("settings.sending.postal-like")}
          readOnly={!own}
          value={address}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {own && (
          <Button
            type="submit"
            disabled={typed === undefined || typed === data?.postal_address || address.trim().length < fewestLetters}
            loading={change.isPending}
          >
            {t("settings.save")}
          </Button>
        )}
      </Stack>
    </form>
  );
}
