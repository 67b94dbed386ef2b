import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { EditedWord } from "./edited-word.tsx";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import classes from "./words.module.css";
import { useChange } from "./use-change.ts";

type Tag = Schemas["ListedTag"];
const stale = ["tags", "account", "person", "customers"];

export function Tags() {
  const { t } = useTranslation();
  const { write } = useMay();
  const [name, setName] = useState("");
  const tags = useQuery({ queryKey: ["tags"], queryFn: async () => unwrap(await api.GET("/api/v1/tags")) });
  const create = useChange(async (given: string) => unwrap(await api.POST("/api/v1/tags", { body: { name: given } })), {
    stale,
    says: (tag) => {
      setName("");
      return t("settings.tags.made", { name: tag.name });
    },
  });
  const remove = useChange(
    async (tag: Tag) =>
      unwrap(await api.DELETE("/api/v1/tags/{id}", { params: { path: { id: tag.id } }, ...ifMatch(tag.revision) })),
    { stale, says: (_, tag) => t("settings.tags.removed", { name: tag.name }) },
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim()) create.mutate(name);
  };
  return (
    <Section id="tags" title={t("settings.tags.title")} about={t("settings.tags.about")}>
      {tags.data?.rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("settings.tags.none")}
        </Text>
      )}
      <ul className={classes.cloud}>
        {tags.data?.rows.map((tag) => (
          <li key={tag.id} className={classes.word}>
            <EditedWord
              label={t("settings.tags.name")}
              row={tag}
              read={(row) => row.name}
              disabled={!write}
              send={async (name, revision) =>
                unwrap(
                  await api.PATCH("/api/v1/tags/{id}", {
                    params: { path: { id: tag.id } },
                    body: { name },
                    ...ifMatch(revision),
                  }),
                )
              }
              stale={stale}
              says={(from, to) => t("settings.renamed", { from, to })}
            />
            {write && (
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t("settings.remove-named", { name: tag.name })}
                onClick={() => remove.mutate(tag)}
              >
                <IconTrash size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {write && (
        <form onSubmit={send}>
          <Group gap="xs">
            <TextInput
              aria-label={t("settings.tags.new")}
              placeholder={t("settings.tags.new")}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default">
              {t("settings.add")}
            </Button>
          </Group>
        </form>
      )}
    </Section>
  );
}
