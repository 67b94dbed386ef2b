import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { DialogHead } from "../../app/dialog-head.tsx";
import { act } from "../../know/accounts/index.ts";

const shownBy = ["reply-templates"] as const;
type Template = Schemas["ReplyTemplate"];

export function useTemplates(): Template[] {
  const { data = [] } = useQuery({
    queryKey: ["reply-templates"],
    queryFn: async () => unwrap(await api.GET("/api/v1/reply-templates")).rows,
  });
  return data;
}

/** Words that are often the answer: made, written anew, and let go. */
export function TemplatesDialog({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const templates = useTemplates();
  return (
    <Modal.Root opened onClose={close} centered size={560}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={t("conversations.templates.title")} />
        <Modal.Body>
          <Stack gap="md">
            {templates.length === 0 && (
              <Text size="sm" c="dimmed">
                {t("conversations.templates.none")}
              </Text>
            )}
            {templates.map((one) => (
              <TemplateForm key={`${one.id} ${one.revision}`} template={one} />
            ))}
            <TemplateForm key={`new ${templates.length}`} />
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function TemplateForm({ template }: { template?: Template }) {
  const { t } = useTranslation();
  const [name, setName] = useState(template?.name ?? "");
  const [words, setWords] = useState(template?.words ?? "");
  const said = { name: name.trim(), words: words.trim() };
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    void act(t("conversations.templates.kept", { name: said.name }), shownBy, async () => {
      if (!template) {
        unwrap(await api.POST("/api/v1/reply-templates", { body: said }));
        return {};
      }
      return unwrap(
        await api.PATCH("/api/v1/reply-templates/{id}", {
          params: { path: { id: template.id } },
          body: said,
          ...ifMatch(template.revision),
        }),
      );
    });
  };
  const remove = (id: string): void =>
    void act(t("conversations.templates.removed", { name: template?.name }), shownBy, async () =>
      unwrap(await api.DELETE("/api/v1/reply-templates/{id}", { params: { path: { id } } })),
    );
  const same = said.name === template?.name && said.words === template?.words;
  return (
    <form onSubmit={keep}>
      <Stack gap={6}>
        <TextInput
          size="xs"
          label={t(template ? "conversations.templates.name" : "conversations.templates.new")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          size="xs"
          aria-label={t("conversations.templates.words")}
          autosize
          minRows={2}
          maxRows={10}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Group gap={6} justify="flex-end">
          {template && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t("conversations.templates.remove-named", { name: template.name })}
              onClick={() => remove(template.id)}
            >
              {t("conversations.templates.remove")}
            </Button>
          )}
          <Button size="compact-sm" type="submit" disabled={same || !said.name || !said.words}>
            {t("conversations.templates.keep")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
