import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { PostalAddress } from "./postal-address.tsx";
import { Section } from "./section.tsx";

/** Which servers mail leaves by; setting them up has a screen of its own; and what mail to many says of the firm. */
export function Sending() {
  const { t } = useTranslation();
  const accounts = useQuery({
    queryKey: ["sending-accounts"],
    queryFn: async () => unwrap(await api.GET("/api/v1/sending-accounts")).rows,
  });
  return (
    <Section id="sending" title={t("settings.sending.title")} about={t("settings.sending.about")}>
      {accounts.data?.length === 0 && <Text size="sm">{t("settings.sending.none")}</Text>}
      {accounts.data?.map((one) => (
        <Text size="sm" key={one.id}>
          {one.name} · {one.from_address}
        </Text>
      ))}
      <Button
        component={Link}
        to={"/mailings" as never}
        search={{ show: "accounts" } as never}
        variant="default"
        size="compact-sm"
        style={{ alignSelf: "flex-start" }}
      >
        {t("settings.sending.open")}
      </Button>
      <PostalAddress />
    </Section>
  );
}
