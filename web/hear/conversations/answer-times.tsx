import { Group, NumberInput, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { act } from "../../know/accounts/index.ts";

const hour = 60;
const day = 24 * hour;

/** How long people waited for an answer, of how many answers, and what is promised; whoever owns the workspace settles that here. */
export function AnswerTimes() {
  const { t } = useTranslation();
  const { own } = useMay();
  const { data } = useQuery({
    queryKey: ["conversations", "answer-times"],
    queryFn: async () => unwrap(await api.GET("/api/v1/answer-times")),
  });
  if (!data) return null;
  const { answers, within, days, median_minutes, promised_hours } = data;
  const promise = (hours: number): void => {
    if (hours === promised_hours || hours < 1 || hours > 720) return;
    void act(t("conversations.times.promise-set", { hours }), ["conversations"], async () => {
      unwrap(await api.PATCH("/api/v1/answer-times", { body: { promised_hours: hours } }));
      return {};
    });
  };
  const told = (minutes: number): string =>
    minutes < 2 * hour
      ? t("conversations.times.minutes", { count: minutes })
      : minutes < 2 * day
        ? t("conversations.times.hours", { count: Math.round(minutes / hour) })
        : t("conversations.times.days", { count: Math.round(minutes / day) });
  return (
    <Group gap="md" justify="space-between">
      <Text size="sm" c="dimmed">
        {median_minutes === null
          ? t("conversations.times.none", { days })
          : t("conversations.times.all", { days, answers, within, median: told(median_minutes) })}
      </Text>
      {own && (
        <NumberInput
          key={promised_hours}
          size="xs"
          w={120}
          label={t("conversations.times.promise")}
          defaultValue={promised_hours}
          min={1}
          max={720}
          allowDecimal={false}
          onBlur={(event) => promise(Number(event.currentTarget.value))}
        />
      )}
    </Group>
  );
}
