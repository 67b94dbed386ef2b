import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { act } from "../accounts/index.ts";

type Named = { id: string; name: string };

/** Two or more of those who are here belong to one household: the one that any of them has already, else a new one. They stay as many as they are. */
export function MakeHousehold({ people }: { people: Named[] }) {
  const { t } = useTranslation();
  const may = useMay();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [name, setName] = useState("");
  if (!may.write) return null;
  if (!open)
    return (
      <Button size="compact-xs" variant="subtle" c="dimmed" fw={400} ml={-6} onClick={() => setOpen(true)}>
        {t("identity.household.make")}
      </Button>
    );
  const close = (): void => {
    setOpen(false);
    setChosen([]);
    setName("");
  };
  const save = async (): Promise<void> => {
    const names = people.filter(({ id }) => chosen.includes(id)).map((person) => person.name);
    const body = { people: chosen, ...(name.trim() ? { name: name.trim() } : {}) };
    const done = await act(
      t("identity.household.made", { names: names.join(", ") }),
      ["account-group", "account", "person", "customers"],
      async () => unwrap(await api.POST("/api/v1/households", { body })),
    );
    if (done) close();
  };
  return (
    <form
      aria-label={t("identity.household.make")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <Checkbox.Group value={chosen} onChange={setChosen} label={t("identity.household.who")} size="xs">
        <Stack gap={4} mt={4}>
          {people.map((person) => (
            <Checkbox key={person.id} size="xs" value={person.id} label={person.name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        size="xs"
        mt={6}
        label={t("identity.household.name")}
        description={t("identity.household.name-says")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group gap={6} justify="flex-end" mt={6}>
        <Button size="compact-sm" variant="default" onClick={close}>
          {t("identity.household.not")}
        </Button>
        <Button size="compact-sm" type="submit" disabled={chosen.length < 2}>
          {t("identity.household.do")}
        </Button>
      </Group>
    </form>
  );
}
