import { Button, Group, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMe } from "../../app/session.ts";
import { act } from "../../know/accounts/index.ts";
import { Panel } from "../../ui/panel.tsx";

const shownBy = ["person", "account", "customers"] as const;

/** What they write below their letters and we don't know: taken over by a click, or never asked again. */
export function SignatureSays({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const queries = useQueryClient();
  const queryKey = ["signature-proposals", id];
  const { data } = useQuery({
    queryKey,
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/people/{id}/signature-proposals", { params: { path: { id } } })).rows,
  });
  if (!data || data.length === 0 || me?.user.role === "reader") return null;
  const decide = async (proposal: string, take: boolean, value: string): Promise<void> => {
    await act(t(take ? "answers.taken" : "answers.let-be", { value }), shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/signature-proposals/{id}/decision", {
          params: { path: { id: proposal } },
          body: { take },
        }),
      ),
    );
    await queries.invalidateQueries({ queryKey });
  };
  return (
    <Panel title={t("answers.signature")}>
      {data.map((one) => (
        <Group key={one.id} justify="space-between" gap="xs" wrap="nowrap" py={4}>
          <div style={{ minWidth: 0, flex: 1 }}>
            <Text size="sm">{one.value}</Text>
            <Text size="xs" c="dimmed">
              {t(`answers.kind.${one.kind}`)} · {format.day(one.told_at.slice(0, 10))}
            </Text>
          </div>
          <Group gap={6} wrap="nowrap">
            <Button
              size="compact-xs"
              variant="light"
              aria-label={t("answers.take-named", { value: one.value })}
              onClick={() => void decide(one.id, true, one.value)}
            >
              {t("answers.take")}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t("answers.leave-named", { value: one.value })}
              onClick={() => void decide(one.id, false, one.value)}
            >
              {t("answers.leave")}
            </Button>
          </Group>
        </Group>
      ))}
    </Panel>
  );
}
