import { Anchor, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";

/** The account this one is a branch of, and its own branches; nothing where it stands alone. */
export function AccountGroup({ account }: { account: string }) {
  const { t } = useTranslation();
  const group = useQuery({
    queryKey: ["account-group", account],
    queryFn: async () => unwrap(await api.GET("/api/v1/accounts/{id}/group", { params: { path: { id: account } } })),
  });
  if (!group.data) return null;
  const { parent, branches } = group.data;
  return (
    <>
      {parent && <Linked label={t("identity.group.parent")} accounts={[parent]} />}
      {branches.length > 0 && <Linked label={t("identity.group.branches")} accounts={branches} />}
    </>
  );
}

function Linked({ label, accounts }: { label: string; accounts: { id: string; name: string }[] }) {
  return (
    <Group gap="xs" align="baseline">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {accounts.map(({ id, name }) => (
        <Anchor key={id} size="sm" component={Link} to={`/accounts/${id}` as never}>
          {name}
        </Anchor>
      ))}
    </Group>
  );
}
