import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { todayIn } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { useMe } from "../../app/session.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { kinds, purposes, useGifts } from "./use-errands.ts";

type New = Schemas["NewErrand"];

/** Something to be done by hand for this customer. */
export function PlanErrand({ account, people }: { account: string; people: { person_id: string; name: string }[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={() => setOpen(true)}>
        {t("errands.plan")}
      </Button>
      {open && <NewErrand account={account} people={people} close={() => setOpen(false)} />}
    </>
  );
}

function NewErrand({
  account,
  people,
  close,
}: {
  account: string;
  people: { person_id: string; name: string }[];
  close: () => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const gifts = useGifts();
  const [values, setValues] = useState<New>({
    kind: "card",
    account,
    person: people[0]?.person_id ?? null,
    purpose: "thank",
    what: "",
    quantity: 1,
    due_on: todayIn(me?.time_zone),
  });
  const set = (change: Partial<New>): void => setValues((now) => ({ ...now, ...change }));
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const made = unwrap(await api.POST("/api/v1/errands", { body: values }));
      await queries.invalidateQueries({
        predicate: (query) => ["errands", "account", "today"].includes(String(query.queryKey[0])),
      });
      sayDone(
        t(made.state === "cancelled" ? "errands.refused" : "errands.planned", {
          what: made.what,
          reason: made.reason ?? "",
        }),
      );
      close();
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Modal.Root opened onClose={close} centered>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={t("errands.plan")} />
        <Modal.Body>
          <form onSubmit={(event) => void save(event)}>
            <Stack gap="sm">
              <Group grow gap="sm">
                <Select
                  label={t("errands.form.kind")}
                  data={kinds.map((value) => ({ value, label: t(`errands.kind.${value}`) }))}
                  value={values.kind}
                  allowDeselect={false}
                  onChange={(value) => value && set({ kind: value as New["kind"] })}
                />
                <Select
                  label={t("errands.form.purpose")}
                  data={purposes.map((value) => ({ value, label: t(`touches.purposes.${value}`) }))}
                  value={values.purpose}
                  allowDeselect={false}
                  onChange={(value) => value && set({ purpose: value as New["purpose"] })}
                />
              </Group>
              <Select
                label={t("errands.form.person")}
                clearable
                clearButtonProps={{ "aria-label": t("errands.form.nobody") }}
                data={people.map((one) => ({ value: one.person_id, label: one.name }))}
                value={values.person ?? null}
                onChange={(person) => set({ person })}
              />
              <TextInput
                required
                data-autofocus
                label={t("errands.form.what")}
                value={values.what}
                onChange={(event) => set({ what: event.currentTarget.value })}
              />
              <TextInput
                label={t("errands.form.benefit")}
                value={values.benefit ?? ""}
                onChange={(event) => set({ benefit: event.currentTarget.value || null })}
              />
              {values.kind === "parcel" && (
                <Select
                  label={t("errands.form.gift")}
                  clearable
                  clearButtonProps={{ "aria-label": t("errands.form.nobody") }}
                  data={(gifts.data ?? []).map((one) => ({ value: one.id, label: `${one.name} (${one.stock})` }))}
                  value={values.gift ?? null}
                  onChange={(gift) => set({ gift })}
                />
              )}
              {(values.kind === "social" || values.kind === "visit") && (
                <TextInput
                  label={t("errands.form.link")}
                  type="url"
                  value={values.link ?? ""}
                  onChange={(event) => set({ link: event.currentTarget.value || null })}
                />
              )}
              <TextInput
                type="date"
                required
                label={t("errands.form.due")}
                value={values.due_on}
                onChange={(event) => set({ due_on: event.currentTarget.value })}
              />
              <Button type="submit" style={{ alignSelf: "flex-start" }}>
                {t("errands.form.save")}
              </Button>
            </Stack>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
