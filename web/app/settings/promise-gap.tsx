import { Button, Group, NumberInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import { useChange } from "./use-change.ts";

const longestGapDays = 3660;

/** The longest gap between two valued touches that is owed to whoever has none of their own. */
export function PromiseGap() {
  const { t } = useTranslation();
  const format = useFormat();
  const { own } = useMay();
  const [typed, setTyped] = useState<number>();
  const promise = useQuery({
    queryKey: ["promise", "all"],
    queryFn: async () => unwrap(await api.GET("/api/v1/promise", { params: { query: { user: "all" } } })),
  });
  // What stood there when the typing began: whoever changed it since is not overruled unseen.
  const read = useRef(0);
  const change = useChange(
    async (gap_days: number) =>
      unwrap(await api.PUT("/api/v1/promise", { body: { gap_days }, ...ifMatch(read.current) })),
    {
      stale: ["promise", "today", "customers", "account", "concentration"],
      says: (_, days) => {
        setTyped(undefined);
        return t("settings.promise.done", { count: days });
      },
    },
  );
  const data = promise.data;
  const days = typed ?? data?.gap_days;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (days) change.mutate(days);
  };
  return (
    <Section id="promise" title={t("settings.promise.title")} about={t("settings.promise.about")}>
      <form onSubmit={send}>
        <Group gap="xs" align="flex-end">
          <NumberInput
            label={t("settings.promise.gap")}
            description={own ? undefined : t("settings.owners-only")}
            suffix={t("settings.promise.days")}
            w={190}
            min={1}
            max={longestGapDays}
            allowDecimal={false}
            readOnly={!own}
            value={days ?? ""}
            onChange={(value) => {
              if (typed === undefined) read.current = data?.revision ?? 0;
              setTyped(typeof value === "number" ? value : undefined);
            }}
          />
          {own && (
            <Button type="submit" disabled={!typed || typed === data?.gap_days} loading={change.isPending}>
              {t("settings.save")}
            </Button>
          )}
        </Group>
      </form>
      {data && data.customers > 0 && (
        <div>
          {t("settings.promise.now", {
            kept: format.number(data.kept),
            customers: format.number(data.customers),
            share: format.share(data.kept_share ?? 0, 1),
          })}
        </div>
      )}
    </Section>
  );
}
