import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { todayIn } from "../../app/format.ts";
import { minorOf } from "../../app/money.ts";
import { useMe } from "../../app/session.ts";
import { act } from "../accounts/index.ts";
import { shownBy } from "./shown-by.ts";

export function AddOrder({ account, onDone }: { account: string; onDone: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [draft, setDraft] = useState({ ordered_on: todayIn(me?.time_zone), number: "", amount: "", currency: "" });
  const currency = draft.currency || (me?.workspace.currency ?? "EUR");
  const minor = /^[A-Z]{3}$/.test(currency) ? minorOf(draft.amount, currency) : undefined;
  const write = (column: keyof typeof draft) => ({
    size: "xs" as const,
    label: t(`orders.new.${column}`),
    value: draft[column],
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [column]: event.currentTarget.value }),
  });
  const save = async (): Promise<void> => {
    if (minor === undefined) return;
    const done = await act(t("orders.made"), shownBy, async () =>
      unwrap(
        await api.POST("/api/v1/orders", {
          body: {
            account_id: account,
            ordered_on: draft.ordered_on,
            number: draft.number.trim() || null,
            total_minor: minor,
            currency,
          },
        }),
      ),
    );
    if (done) onDone();
  };
  return (
    <form
      aria-label={t("orders.add")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <Stack gap={6} mt={6}>
        <Group gap={6} grow>
          <TextInput {...write("ordered_on")} type="date" required />
          <TextInput {...write("number")} />
        </Group>
        <Group gap={6} grow>
          <TextInput
            {...write("amount")}
            autoFocus
            inputMode="decimal"
            error={draft.amount !== "" && minor === undefined ? t("orders.no-amount") : undefined}
          />
          <TextInput
            {...write("currency")}
            value={currency}
            maxLength={3}
            onChange={(event) => setDraft({ ...draft, currency: event.currentTarget.value.toUpperCase() })}
          />
        </Group>
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t("orders.cancel")}
          </Button>
          <Button size="compact-sm" type="submit" disabled={minor === undefined || draft.ordered_on === ""}>
            {t("orders.add")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
