import { Button, Group, NumberInput, Popover, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { changeField } from "../../know/accounts/index.ts";

type Own = Schemas["AccountPromise"]["own"];
const shownBy = ["account", "today", "customers", "promise"] as const;

/** The gap owed to this account: the house's, or one of its own with the reason for it. */
export function PromiseGap({ account, promise }: { account: string; promise: Schemas["AccountScreen"]["promise"] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [days, setDays] = useState<number | string>(promise.override?.gap_days ?? promise.default_gap_days);
  const [reason, setReason] = useState(promise.override?.reason ?? "");
  const [read, setRead] = useState(promise);
  const open = (next: boolean): void => {
    if (next) {
      setRead(promise);
      setDays(promise.override?.gap_days ?? promise.default_gap_days);
      setReason(promise.override?.reason ?? "");
    }
    setOpened(next);
  };
  const say = (own: unknown): string => {
    const { gap_days, reason: why } = (own ?? { gap_days: promise.default_gap_days }) as NonNullable<Own>;
    return [t("account.gap-own", { count: gap_days }), why].filter(Boolean).join(" · ");
  };
  const put = async (gap: number | null): Promise<void> => {
    setOpened(false);
    const own: Own = gap === null ? null : { gap_days: gap, reason: reason.trim() || null };
    await changeField({
      label: t("account.gap-days"),
      column: "own",
      from: read.override,
      to: own,
      revision: read.revision,
      say,
      send: async (revision) =>
        unwrap(
          await api.PUT("/api/v1/accounts/{id}/promise", {
            params: { path: { id: account } },
            body: own ?? { gap_days: null, reason: null },
            ...ifMatch(revision),
          }),
        ),
      shownBy,
      done: t("account.gap-changed"),
    });
  };
  return (
    <Popover opened={opened} onChange={open} width={260} trapFocus returnFocus shadow="md" position="bottom-end">
      <Popover.Target>
        <Button size="compact-xs" variant="default" style={{ flex: "none" }} onClick={() => open(!opened)}>
          {promise.override
            ? t("account.gap-own", { count: promise.override.gap_days })
            : t("account.gap-default", { count: promise.default_gap_days })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typeof days === "number") void put(days);
          }}
        >
          <Stack gap={6}>
            <NumberInput
              size="xs"
              label={t("account.gap-days")}
              min={1}
              max={3660}
              allowDecimal={false}
              value={days}
              onChange={setDays}
              hideControls
            />
            <TextInput
              size="xs"
              label={t("account.gap-reason")}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group gap={6} justify="flex-end">
              {promise.override && (
                <Button size="compact-sm" variant="default" onClick={() => void put(null)}>
                  {t("account.gap-as-all")}
                </Button>
              )}
              <Button size="compact-sm" type="submit" disabled={typeof days !== "number"}>
                {t("accounts.save")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
