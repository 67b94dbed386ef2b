import { ActionIcon, Button, Checkbox, Group, NativeSelect, NumberInput, Table, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { Panel } from "../../ui/panel.tsx";
import { act } from "../accounts/index.ts";

type Name = Schemas["TraitName"];
const shownBy = ["traits", "knowledge"] as const;
const kinds = ["demographic", "behavioural", "psychographic", "transactional"] as const;

/** What we decided to know, and how long an answer stays fresh: the owner's list. */
export function TraitNames() {
  const { t } = useTranslation();
  const { own: mayChange } = useMay();
  const { data: names = [] } = useQuery({
    queryKey: ["traits", "names"],
    queryFn: async () => unwrap(await api.GET("/api/v1/trait-names")).rows,
  });
  return (
    <Panel title={t("traits.list")}>
      <Text size="xs" c="dimmed" mb={4}>
        {t("traits.list-says")}
      </Text>
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("traits.name")}</Table.Th>
              <Table.Th>{t("traits.of")}</Table.Th>
              <Table.Th>{t("traits.kind")}</Table.Th>
              <Table.Th>{t("traits.fresh")}</Table.Th>
              <Table.Th>{t("traits.wanted")}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {names.map((name) => (
              <OneRow key={name.id} name={name} mayChange={mayChange} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {mayChange && <NewName />}
    </Panel>
  );
}

function OneRow({ name, mayChange }: { name: Name; mayChange: boolean }) {
  const { t } = useTranslation();
  const change = (body: { wanted?: boolean; fresh_days?: number | null }): void => {
    void act(t("traits.list-changed", { name: name.name }), shownBy, async () =>
      unwrap(
        await api.PATCH("/api/v1/trait-names/{id}", {
          params: { path: { id: name.id } },
          body,
          headers: { "if-match": `"${name.revision}"` },
        }),
      ),
    );
  };
  const remove = (): void => {
    void act(t("traits.list-removed", { name: name.name }), shownBy, async () =>
      unwrap(await api.DELETE("/api/v1/trait-names/{id}", { params: { path: { id: name.id } } })),
    );
  };
  return (
    <Table.Tr>
      <Table.Td>{name.name}</Table.Td>
      <Table.Td>{t(`traits.ofs.${name.record_kind}`)}</Table.Td>
      <Table.Td>{t(`traits.kinds.${name.kind}`)}</Table.Td>
      <Table.Td>
        <NumberInput
          key={name.revision}
          size="xs"
          w={90}
          min={1}
          hideControls
          aria-label={t("traits.fresh-of", { name: name.name })}
          placeholder={t("traits.for-good")}
          defaultValue={name.fresh_days ?? ""}
          disabled={!mayChange}
          onBlur={(event) => {
            const days = event.currentTarget.value === "" ? null : Number(event.currentTarget.value);
            if (days !== name.fresh_days && !Number.isNaN(days)) change({ fresh_days: days });
          }}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t("traits.wanted-of", { name: name.name })}
          checked={name.wanted}
          disabled={!mayChange}
          onChange={(event) => change({ wanted: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        {mayChange && (
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t("traits.remove-one", { name: name.name })}
            onClick={remove}
          >
            <IconX size={14} />
          </ActionIcon>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function NewName() {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [of, setOf] = useState<"account" | "person">("person");
  const [kind, setKind] = useState<(typeof kinds)[number]>("behavioural");
  const save = async (): Promise<void> => {
    if (name.trim() === "") return;
    const done = await act(t("traits.list-added", { name: name.trim() }), shownBy, async () =>
      unwrap(await api.POST("/api/v1/trait-names", { body: { name: name.trim(), record_kind: of, kind } })),
    );
    if (done) setName("");
  };
  return (
    <form
      aria-label={t("traits.add")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Group gap={6} align="flex-end" mt={6}>
        <TextInput
          size="xs"
          label={t("traits.name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t("traits.of")}
          data={(["account", "person"] as const).map((one) => ({ value: one, label: t(`traits.ofs.${one}`) }))}
          value={of}
          onChange={(event) => setOf(event.currentTarget.value as "account" | "person")}
        />
        <NativeSelect
          size="xs"
          label={t("traits.kind")}
          data={kinds.map((one) => ({ value: one, label: t(`traits.kinds.${one}`) }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as (typeof kinds)[number])}
        />
        <Button size="xs" type="submit" disabled={name.trim() === ""}>
          {t("traits.add")}
        </Button>
      </Group>
    </form>
  );
}
