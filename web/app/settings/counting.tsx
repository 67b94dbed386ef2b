import { Group, NativeSelect, NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useMay } from "./role.ts";
import { useChange } from "./use-change.ts";

type Settings = Schemas["ConsentSettings"];
const rules = ["off", "agreed", "unless-refused"] as const;

/** Whose reading of mailings is counted, and for how long it is kept. */
export function Counting() {
  const { t } = useTranslation();
  const { own } = useMay();
  const { data } = useQuery({
    queryKey: ["consent-settings"],
    queryFn: async () => unwrap(await api.GET("/api/v1/consent-settings")),
  });
  const change = useChange(
    async (body: Schemas["ConsentSettingsEdit"]) => unwrap(await api.PATCH("/api/v1/consent-settings", { body })),
    { stale: ["consent-settings"], says: () => t("settings.consent.ip-kept") },
  );
  return (
    <Group gap="sm" align="flex-start">
      <NativeSelect
        flex={1}
        miw={240}
        label={t("settings.consent.counting")}
        description={t("settings.consent.counting-about")}
        inputWrapperOrder={["label", "input", "description"]}
        disabled={!own || !data}
        data={rules.map((value) => ({ value, label: t(`settings.consent.counting-of.${value}`) }))}
        value={data?.tracking ?? "off"}
        onChange={(event) => change.mutate({ tracking: event.currentTarget.value as Settings["tracking"] })}
      />
      {data && data.tracking !== "off" && (
        <NumberInput
          w={150}
          label={t("settings.consent.counting-months")}
          min={1}
          max={36}
          clampBehavior="strict"
          allowDecimal={false}
          disabled={!own}
          value={data.tracking_months}
          onChange={(value) => typeof value === "number" && value >= 1 && change.mutate({ tracking_months: value })}
        />
      )}
    </Group>
  );
}
