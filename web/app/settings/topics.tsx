import { ActionIcon, Button, Checkbox, Group, Text, TextInput, Title } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { InlineEdit } from "../../ui/inline-edit.tsx";
import { api, type Schemas, unwrap } from "../api/client.ts";
import { languages } from "../i18n/index.ts";
import { useMe } from "../session.ts";
import { useMay } from "./role.ts";
import { Rows } from "./section.tsx";
import { useChange } from "./use-change.ts";

type Topic = Schemas["Topic"];
const stale = ["topics", "person"];

/** What people may choose to hear of, on their page and in this order, in each language their page speaks. */
export function Topics() {
  const { t } = useTranslation();
  const { write } = useMay();
  const home = useMe()?.workspace.language ?? "en";
  const others = languages.filter((language) => language !== home);
  const topics = useQuery({ queryKey: ["topics"], queryFn: async () => unwrap(await api.GET("/api/v1/topics")).rows });
  const edit = useChange(
    async ({ id, ...body }: { id: string } & Partial<Pick<Topic, "name" | "names" | "starts">>) =>
      unwrap(await api.PATCH("/api/v1/topics/{id}", { params: { path: { id } }, body })),
    { stale, says: (topic) => t("settings.consent.topic-changed", { name: topic.name }) },
  );
  const remove = useChange(
    async (topic: Topic) => unwrap(await api.DELETE("/api/v1/topics/{id}", { params: { path: { id: topic.id } } })),
    { stale, says: (_, topic) => t("settings.removed", { name: topic.name }) },
  );
  return (
    <div>
      <Title order={3}>{t("settings.consent.topics")}</Title>
      <Text size="sm" c="dimmed">
        {t("settings.consent.topics-about")}
      </Text>
      {topics.data && topics.data.length > 0 && (
        <Rows
          label={t("settings.consent.topics")}
          heads={[
            t("settings.consent.topic"),
            ...others.map((language) => t(`settings.languages.${language}`)),
            t("settings.consent.starts-off"),
            t("settings.consent.remove"),
          ]}
        >
          {topics.data.map((topic) => (
            <tr key={topic.id}>
              <td>
                <InlineEdit
                  label={t("settings.consent.topic")}
                  value={topic.name}
                  empty=""
                  disabled={!write}
                  save={(name) => void (name && edit.mutate({ id: topic.id, name }))}
                />
              </td>
              {others.map((language) => (
                <td key={language}>
                  <InlineEdit
                    label={t(`settings.languages.${language}`)}
                    value={topic.names[language] ?? ""}
                    empty={t("settings.consent.as-it-is")}
                    disabled={!write}
                    save={(name) => {
                      const { [language]: _, ...rest } = topic.names;
                      edit.mutate({ id: topic.id, names: name ? { ...rest, [language]: name } : rest });
                    }}
                  />
                </td>
              ))}
              <td>
                <Checkbox
                  aria-label={`${topic.name}: ${t("settings.consent.starts-off")}`}
                  disabled={!write}
                  checked={topic.starts === "off"}
                  onChange={(event) =>
                    edit.mutate({ id: topic.id, starts: event.currentTarget.checked ? "off" : "on" })
                  }
                />
              </td>
              <td>
                {write && (
                  <ActionIcon
                    size="sm"
                    variant="subtle"
                    color="gray"
                    aria-label={t("settings.remove-named", { name: topic.name })}
                    onClick={() => remove.mutate(topic)}
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                )}
              </td>
            </tr>
          ))}
        </Rows>
      )}
      {write && <NewTopic count={topics.data?.length ?? 0} />}
    </div>
  );
}

function NewTopic({ count }: { count: number }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const create = useChange(
    async (given: string) => unwrap(await api.POST("/api/v1/topics", { body: { name: given, position: count } })),
    {
      stale,
      says: (topic) => {
        setName("");
        return t("settings.consent.topic-made", { name: topic.name });
      },
    },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim()) create.mutate(name.trim());
  };
  return (
    <form onSubmit={send}>
      <Group gap="xs" mt={6}>
        <TextInput
          aria-label={t("settings.consent.new-topic")}
          placeholder={t("settings.consent.new-topic")}
          w={280}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t("settings.add")}
        </Button>
      </Group>
    </form>
  );
}
