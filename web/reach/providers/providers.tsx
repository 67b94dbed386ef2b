import { Button, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { CopyText } from "../../app/settings/copy-text.tsx";
import { queries } from "../../app/queries.ts";
import { useMay } from "../../app/settings/role.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { Panel } from "../../ui/panel.tsx";

/** Who dials and texts for us: address, key, and where they tell what happened. */
export function Providers() {
  const { t } = useTranslation();
  const may = useMay();
  const providers = useQuery({
    queryKey: ["providers"],
    queryFn: async () => unwrap(await api.GET("/api/v1/channel-providers")).rows,
  });
  const remove = async (id: string, name: string): Promise<void> => {
    try {
      const gone = unwrap(await api.DELETE("/api/v1/channel-providers/{id}", { params: { path: { id } } }));
      await queries.invalidateQueries({ queryKey: ["providers"] });
      sayDone(t("providers.removed", { name }), gone.set ?? undefined);
    } catch (error) {
      sayFault(error);
    }
  };
  return (
    <Stack gap="sm" maw={760}>
      <Text size="sm" c="dimmed">
        {t("providers.about")}
      </Text>
      {(providers.data ?? []).map((one) => (
        <Panel
          key={one.id}
          title={`${one.name} · ${t(`providers.channel.${one.channel}`)}`}
          actions={
            may.own && (
              <Button size="compact-sm" variant="default" onClick={() => void remove(one.id, one.name)}>
                {t("providers.remove")}
              </Button>
            )
          }
        >
          <Text size="sm">
            {one.url} · {one.sender}
            {!one.has_secret && ` · ${t("providers.no-key")}`}
          </Text>
          <CopyText label={t("providers.hook")} text={`${window.location.origin}${one.hook}`} />
        </Panel>
      ))}
      {may.own && <NewProvider />}
    </Stack>
  );
}

const blank = { channel: "call" as "call" | "text", name: "", url: "", sender: "", secret: "", help_words: "" };

function NewProvider() {
  const { t } = useTranslation();
  const [values, setValues] = useState(blank);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const made = unwrap(await api.POST("/api/v1/channel-providers", { body: values }));
      await queries.invalidateQueries({ queryKey: ["providers"] });
      setValues(blank);
      sayDone(t("providers.added", { name: made.name }), made.set ?? undefined);
    } catch (error) {
      sayFault(error);
    }
  };
  const field = (name: "name" | "url" | "sender" | "secret" | "help_words") => (
    <TextInput
      required={name !== "help_words"}
      type={name === "secret" ? "password" : "text"}
      autoComplete={name === "secret" ? "new-password" : "off"}
      label={t(`providers.field.${name}`)}
      value={values[name]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setValues((now) => ({ ...now, [name]: value }));
      }}
    />
  );
  return (
    <Panel title={t("providers.add")}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="xs">
          <Select
            label={t("providers.field.channel")}
            data={(["call", "text"] as const).map((value) => ({ value, label: t(`providers.channel.${value}`) }))}
            value={values.channel}
            allowDeselect={false}
            onChange={(value) => value && setValues((now) => ({ ...now, channel: value as "call" }))}
          />
          {field("name")}
          {field("url")}
          {field("sender")}
          {field("secret")}
          {values.channel === "text" && field("help_words")}
          <Button type="submit" style={{ alignSelf: "flex-start" }}>
            {t("providers.save")}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
