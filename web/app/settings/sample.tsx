import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { queries } from "../queries.ts";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import { useChange } from "./use-change.ts";

/** Everything on every screen may be about them, so all of it is asked again. */
const everything = (): void => void queries.invalidateQueries();

export function Sample() {
  const { t } = useTranslation();
  const format = useFormat();
  const { write } = useMay();
  const sample = useQuery({ queryKey: ["sample"], queryFn: async () => unwrap(await api.GET("/api/v1/sample")) });
  const bring = useChange(async () => unwrap(await api.POST("/api/v1/sample")), {
    stale: ["sample"],
    says: (brought) => {
      everything();
      return t("entry.welcome.sample-came", { accounts: format.number(brought.accounts) });
    },
  });
  const remove = useChange(async () => unwrap(await api.DELETE("/api/v1/sample")), {
    stale: ["sample"],
    says: (gone) => {
      everything();
      return t("settings.sample.gone", { count: gone.accounts });
    },
  });
  const count = sample.data?.accounts;
  return (
    <Section id="sample" title={t("settings.sample.title")} about={t("settings.sample.about")}>
      <Group gap="sm">
        <Text size="sm">{count === undefined ? "" : t("settings.sample.here", { count })}</Text>
        {write && count === 0 && (
          <Button variant="default" loading={bring.isPending} onClick={() => bring.mutate(undefined)}>
            {t("entry.welcome.sample-do")}
          </Button>
        )}
        {write && count !== undefined && count > 0 && (
          <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
            {t("settings.sample.remove")}
          </Button>
        )}
      </Group>
    </Section>
  );
}
