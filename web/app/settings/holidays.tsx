import { ActionIcon, Button, FileButton, Group, Text, TextInput, Title } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../format.ts";
import { sayDone } from "../undo.tsx";
import type { Rules } from "./contact-channels.ts";
import { useMay } from "./role.ts";
import { Rows } from "./section.tsx";

type Holiday = Rules["holidays"][number];
const today = (): string => new Date().toLocaleDateString("sv");

/** Days on which a channel may be silent: typed, or taken out of a calendar file. */
export function Holidays({ holidays, change }: { holidays: Holiday[]; change: (holidays: Holiday[]) => void }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { write } = useMay();
  const [given, setGiven] = useState({ day: "", country: "", name: "" });
  const names = new Intl.DisplayNames([i18n.language], { type: "region" });
  const coming = holidays.filter((row) => row.day >= today());
  const country = given.country.trim().toUpperCase();
  const add = (event: FormEvent): void => {
    event.preventDefault();
    change([...holidays, { day: given.day, country, name: given.name.trim() }]);
    setGiven({ ...given, day: "", name: "" });
  };
  const [fault, setFault] = useState("");
  const takeIn = async (file: File | null): Promise<void> => {
    if (!file) return;
    setFault("");
    const { holidaysOf } = await import("./read-calendar.ts");
    let found: { day: string; name: string }[];
    try {
      found = holidaysOf(await file.text(), today());
    } catch (error) {
      return setFault(t("settings.contact.unreadable", { said: (error as Error).message }));
    }
    if (found.length === 0) return setFault(t("settings.contact.no-days"));
    const there = new Set(holidays.map((row) => `${row.day} ${row.country}`));
    const fresh = found.filter(({ day }) => !there.has(`${day} ${country}`));
    change([...holidays, ...fresh.map((row) => ({ ...row, name: row.name.slice(0, 200), country }))]);
    sayDone(t("settings.contact.taken-in", { count: fresh.length }));
  };
  return (
    <div>
      <Title order={3} mt="sm">
        {t("settings.contact.holidays")}
      </Title>
      <Text size="sm" c="dimmed">
        {t("settings.contact.holidays-about")}
      </Text>
      {coming.length === 0 ? (
        <Text size="sm">{t("settings.contact.no-holidays")}</Text>
      ) : (
        <Rows
          label={t("settings.contact.holidays")}
          heads={(["day", "country", "name", "remove"] as const).map((head) => t(`settings.contact.${head}`))}
        >
          {coming.map((row) => (
            <tr key={`${row.day} ${row.country} ${row.name}`}>
              <td>{format.day(row.day)}</td>
              <td>{row.country ? (names.of(row.country) ?? row.country) : t("settings.contact.everywhere")}</td>
              <td>{row.name}</td>
              <td>
                {write && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t("settings.remove-named", { name: `${row.name}, ${format.day(row.day)}` })}
                    onClick={() => change(holidays.filter((other) => other !== row))}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </Rows>
      )}
      {write && (
        <form onSubmit={add}>
          <Group gap="xs" mt={6} align="flex-end">
            <TextInput
              label={t("settings.contact.day")}
              type="date"
              required
              value={given.day}
              onChange={(event) => setGiven({ ...given, day: event.currentTarget.value })}
            />
            <TextInput
              label={t("settings.contact.name")}
              required
              maxLength={200}
              value={given.name}
              onChange={(event) => setGiven({ ...given, name: event.currentTarget.value })}
            />
            <TextInput
              label={t("settings.consent.code")}
              placeholder={t("settings.contact.everywhere")}
              w={130}
              maxLength={2}
              pattern="[A-Za-z]{2}"
              value={given.country}
              onChange={(event) => setGiven({ ...given, country: event.currentTarget.value })}
            />
            <Button type="submit" variant="default">
              {t("settings.contact.add-holiday")}
            </Button>
            <FileButton accept=".ics,text/calendar" onChange={(file) => void takeIn(file)}>
              {(props) => (
                <Button {...props} variant="default">
                  {t("settings.contact.calendar")}
                </Button>
              )}
            </FileButton>
          </Group>
        </form>
      )}
      {fault && (
        <Text size="sm" role="alert" c="var(--tilth-overdue)">
          {fault}
        </Text>
      )}
    </div>
  );
}
