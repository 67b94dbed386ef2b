import { Button, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api, sentenceOf, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { Panel } from "../../ui/panel.tsx";
import type { Plan } from "./new-verification.tsx";

/** As many as this in a base this small are much work: looking for errors first takes less. */
const smallBase = 300;

function useSize(plan: Plan) {
  return useQuery({
    queryKey: ["verifications", "size", plan],
    enabled: plan.questions.length > 0,
    placeholderData: keepPreviousData,
    queryFn: async () =>
      unwrap(
        await api.GET("/api/v1/verifications/size", {
          params: { query: { ...plan, questions: plan.questions.join(",") } },
        }),
      ),
  });
}

/** How many would be drawn of how many, before anything is. */
export function SizePreview({
  plan,
  choose,
  button,
}: {
  plan: Plan;
  choose: (part: Partial<Plan>) => void;
  button: (possible: boolean) => ReactNode;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const sized = useSize(plan);
  const fewer = useSize({ ...plan, method: "discovery" });
  const size = plan.questions.length > 0 ? sized.data : undefined;
  const [top, rest] = size?.strata ?? [];
  return (
    <Panel title={t("verification.size.title")}>
      <Stack gap="xs" maw={420} aria-live="polite">
        {plan.questions.length === 0 && <Text size="sm">{t("verification.size.ask")}</Text>}
        {sized.error && <Text size="sm">{sentenceOf(sized.error)}</Text>}
        {size?.population === 0 && <Text size="sm">{t("verification.size.nothing")}</Text>}
        {size && size.population > 0 && (
          <>
            <Text fz={28} fw={650} lh={1.2} data-testid="verification-size">
              {t("verification.size.check", { size: format.number(size.size) })}
            </Text>
            <Text size="sm">
              {t(`verification.size.of-${plan.unit}`, {
                count: size.population,
                shown: format.number(size.population),
              })}
              {top &&
                rest &&
                top.size > 0 &&
                ` ${t("verification.size.strata", {
                  top: format.number(top.size),
                  rest: format.number(rest.size),
                  of: format.number(rest.population),
                })}`}
            </Text>
            {Object.entries(size.questions).map(([question, n]) => (
              <Text key={question} size="sm" c="dimmed">
                {t("verification.size.has", { fact: t(`verification.fact.${question}`), n: format.number(n) })}
              </Text>
            ))}
            {plan.method === "margin" && size.population <= smallBase && fewer.data && fewer.data.size < size.size && (
              <Text size="sm">
                {t("verification.size.discovery", {
                  size: format.number(fewer.data.size),
                  share: format.share(plan.margin),
                })}{" "}
                <Button size="compact-xs" variant="default" onClick={() => choose({ method: "discovery" })}>
                  {t("verification.size.choose")}
                </Button>
              </Text>
            )}
          </>
        )}
        <div>{button((size?.population ?? 0) > 0)}</div>
      </Stack>
    </Panel>
  );
}
