import { Anchor, Button, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";

const shownAtFirst = 8;
const shownAtMost = 50;

/** The facts where most is at stake: what the customer is worth × the probability that the fact is wrong by now. */
export function NextChecks() {
  const { t } = useTranslation();
  const format = useFormat();
  const [most, setMost] = useState(shownAtFirst);
  const next = useQuery({
    queryKey: ["verifications", "next"],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/verifications/next", { params: { query: { limit: shownAtMost } } })),
    staleTime: 60_000,
  });
  const { rows = [], currency } = next.data ?? {};
  if (rows.length === 0) return null;
  return (
    <Panel title={t("verification.next.title")}>
      <Text size="sm" c="dimmed" mb={6}>
        {t("verification.next.about")}
      </Text>
      <Table.ScrollContainer minWidth={760}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("verification.next.whose")}</Table.Th>
              <Table.Th>{t("verification.decay.fact")}</Table.Th>
              <Table.Th>{t("verification.next.known")}</Table.Th>
              <Table.Th ta="right">{t("verification.next.stale")}</Table.Th>
              <Table.Th ta="right">{t("verification.next.worth")}</Table.Th>
              <Table.Th ta="right">{t("verification.next.stake")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, most).map((row) => (
              <Table.Tr key={`${row.account_id}${row.person_id ?? ""}${row.question}${row.value ?? ""}`}>
                <Table.Td>
                  <Anchor
                    component={Link}
                    to={(row.person_id ? `/people/${row.person_id}` : `/accounts/${row.account_id}`) as never}
                    size="sm"
                  >
                    {row.person_name ?? row.account_name}
                  </Anchor>
                  {row.person_name && (
                    <Text size="xs" c="dimmed">
                      {row.account_name}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>
                  {t(`verification.fact.${row.question}`)}
                  <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                    {row.value}
                  </Text>
                </Table.Td>
                <Table.Td>{format.day(row.known_on)}</Table.Td>
                <Table.Td ta="right">{format.share(row.stale)}</Table.Td>
                <Table.Td ta="right">{format.money(row.worth_minor, currency, true)}</Table.Td>
                <Table.Td ta="right">{format.money(row.at_stake_minor, currency, true)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {most < rows.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setMost(shownAtMost)}>
          {t("verification.next.more")}
        </Button>
      )}
    </Panel>
  );
}
