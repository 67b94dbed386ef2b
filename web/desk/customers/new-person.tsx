import { Anchor, Group, Modal, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DialogHead } from "../../app/dialog-head.tsx";
import { FindRecord } from "../../know/identity/index.ts";
import { AddPerson } from "../../know/people/index.ts";

/** A new person from anywhere: first where they work, then who they are. */
export function NewPerson({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [account, setAccount] = useState<{ id: string; name: string }>();
  return (
    <Modal opened onClose={onClose} withCloseButton={false}>
      <DialogHead title={t("customers.new-person.title")} />
      <Stack gap="sm" p="md" pt="sm">
        {account ? (
          <>
            <Group gap={6}>
              <Text size="sm">{t("customers.new-person.at")}</Text>
              <Anchor component={Link} to={`/accounts/${account.id}`} size="sm" fw={600}>
                {account.name}
              </Anchor>
            </Group>
            <AddPerson account={account.id} onDone={onClose} />
          </>
        ) : (
          <FindRecord
            kind="account"
            label={t("customers.new-person.where")}
            except={[]}
            onFound={setAccount}
            onClose={() => {}}
          />
        )}
      </Stack>
    </Modal>
  );
}
