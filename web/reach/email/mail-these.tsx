import { Button } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNewMailing } from "./use-new-mailing.ts";

/** A mailing to the customers a list shows, as a draft: one person of each. */
export function MailThese({ accounts, name }: { accounts: () => Promise<string[]> | string[]; name: string }) {
  const { t } = useTranslation();
  const begin = useNewMailing();
  const go = async (): Promise<void> => {
    begin.mutate({ name, audience: { name, who: "one", accounts: await accounts(), people: [] } });
  };
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconMail size={14} />}
      loading={begin.isPending}
      onClick={() => void go()}
    >
      {t("email.mail-these")}
    </Button>
  );
}
