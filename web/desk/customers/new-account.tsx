import { Button, Group, Modal, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { DialogHead } from "../../app/dialog-head.tsx";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { PossibleDuplicates } from "../../know/people/index.ts";

/** A new account by hand; whoever may be there already is pointed out while the name is typed. */
export function NewAccount({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [industry, setIndustry] = useState("");
  const [relationship, setRelationship] = useState<"customer" | "prospect">("customer");
  const make = useMutation({
    mutationFn: async () =>
      unwrap(
        await api.POST("/api/v1/accounts", {
          body: { name: name.trim(), industry: industry.trim() || null, relationship },
        }),
      ) as { id: string; set: string | null },
    onSuccess: async (made) => {
      sayDone(t("customers.new.made", { name }), made.set ?? undefined);
      onClose();
      setName("");
      await queries.invalidateQueries({ queryKey: ["customers"] });
      await navigate({ to: `/accounts/${made.id}` });
    },
    onError: sayFault,
  });
  return (
    <Modal opened={opened} onClose={onClose} withCloseButton={false}>
      <DialogHead title={t("customers.new.title")} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t("customers.column.name")}
            required
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t("customers.column.industry")}
            value={industry}
            onChange={(event) => setIndustry(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t("customers.column.relationship")}
            value={relationship}
            onChange={(value) => setRelationship(value as "customer")}
            data={(["customer", "prospect"] as const).map((value) => ({
              value,
              label: t(`customers.status.${value}`),
            }))}
          />
          <PossibleDuplicates kind="account" name={name} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("customers.new.not")}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={name.trim() === ""}>
              {t("customers.new.do")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
