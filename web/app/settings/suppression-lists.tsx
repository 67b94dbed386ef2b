import { ActionIcon, Anchor, Button, FileButton, Group, NativeSelect, Text, TextInput, Title } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { useFormat } from "../format.ts";
import { useMay } from "./role.ts";
import { Rows } from "./section.tsx";
import { useChange } from "./use-change.ts";

const stale = ["suppression-lists", "person", "account", "today"];
const channels = ["email", "call", "letter", "parcel", "text", "social"] as const;
type List = Schemas["SuppressionList"];
type Taken = Schemas["TakenSuppressionList"];

/** Addresses and numbers that nobody here may use, whoever has them, now or later: taken in as a file, one by hand, written out. */
export function SuppressionLists() {
  const { t } = useTranslation();
  const format = useFormat();
  const { write } = useMay();
  const { data = [] } = useQuery({
    queryKey: ["suppression-lists"],
    queryFn: async () => unwrap(await api.GET("/api/v1/suppression-lists")).rows,
  });
  const lift = useChange(
    async (list: List) =>
      unwrap(await api.DELETE("/api/v1/suppression-lists/{id}", { params: { path: { id: list.id } } })),
    { stale, says: (_, list) => t("settings.consent.lifted", { name: list.name }) },
  );
  return (
    <div>
      <Title order={3}>{t("settings.consent.lists")}</Title>
      <Text size="sm" c="dimmed">
        {t("settings.consent.lists-about")}
      </Text>
      {data.length > 0 && (
        <Rows
          label={t("settings.consent.lists")}
          heads={[
            t("settings.consent.list"),
            t("settings.consent.channel"),
            t("settings.consent.entries"),
            t("settings.consent.since"),
            t("settings.consent.remove"),
          ]}
        >
          {data.map((list) => (
            <tr key={list.id}>
              <td>
                {list.name}
                {list.lifted_at && ` (${t("settings.consent.is-lifted")})`}
              </td>
              <td>{list.channel ? t(`settings.consent.channels.${list.channel}`) : t("settings.consent.every-way")}</td>
              <td>{format.number(list.entries)}</td>
              <td>{format.day(list.created_at)}</td>
              <td>
                {write && !list.lifted_at && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t("settings.consent.lift", { name: list.name })}
                    onClick={() => lift.mutate(list)}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </Rows>
      )}
      {write && <TakeList />}
      {write && <OneAddress />}
      {write && (
        <Anchor href="/api/v1/suppression-lists/file" download size="sm" underline="always">
          {t("settings.consent.write-out")}
        </Anchor>
      )}
    </div>
  );
}

function TakeList() {
  const { t } = useTranslation();
  const [channel, setChannel] = useState("");
  const [country, setCountry] = useState("");
  const [taken, setTaken] = useState<Taken>();
  const take = useChange(
    async (file: File) =>
      unwrap(
        await api.POST("/api/v1/suppression-lists", {
          params: {
            query: {
              name: file.name,
              ...(channel ? { channel: channel as (typeof channels)[number] } : {}),
              ...(country.trim() ? { country: country.trim().toUpperCase() } : {}),
            },
          },
          headers: { "content-type": "application/octet-stream" },
          body: file as never,
          bodySerializer: (body: unknown) => body as never,
        } as never),
      ) as Taken,
    {
      stale,
      says: (answer) => {
        setTaken(answer);
        return t("settings.consent.taken", { name: answer.list.name, count: answer.created });
      },
    },
  );
  return (
    <>
      <Group gap="xs" mt={6} align="flex-end">
        <NativeSelect
          label={t("settings.consent.for-channel")}
          data={[
            { value: "", label: t("settings.consent.every-way") },
            ...channels.map((value) => ({ value, label: t(`settings.consent.channels.${value}`) })),
          ]}
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value)}
        />
        <TextInput
          label={t("settings.consent.dialled-from")}
          w={150}
          maxLength={2}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value)}
        />
        <FileButton onChange={(file) => file && take.mutate(file)} accept=".csv,.txt,.tsv,text/csv,text/plain">
          {(props) => (
            <Button {...props} variant="default" loading={take.isPending}>
              {t("settings.consent.take")}
            </Button>
          )}
        </FileButton>
      </Group>
      {taken && (
        <Text size="sm" role="status" mt={4}>
          {t("settings.consent.account", {
            read: taken.read,
            created: taken.created,
            unchanged: taken.unchanged,
            failed: taken.failed,
          })}
          {taken.rows.slice(0, 20).map((row) => (
            <Text key={row.line} span size="xs" c="dimmed" display="block">
              {t("settings.consent.line", { line: row.line, reason: row.reason })}
            </Text>
          ))}
        </Text>
      )}
    </>
  );
}

function OneAddress() {
  const { t } = useTranslation();
  const [value, setValue] = useState("");
  const add = useChange(
    async (given: string) =>
      unwrap(
        await api.POST("/api/v1/suppression-entries", {
          body: { kind: given.includes("@") ? "email" : "phone", value: given },
        }),
      ),
    {
      stale,
      says: (entry) => {
        setValue("");
        return t("settings.consent.entry-made", { value: entry.value });
      },
    },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim()) add.mutate(value.trim());
  };
  return (
    <form onSubmit={send}>
      <Group gap="xs" my={6} align="flex-end">
        <TextInput
          label={t("settings.consent.one-address")}
          w={280}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t("settings.add")}
        </Button>
      </Group>
    </form>
  );
}
