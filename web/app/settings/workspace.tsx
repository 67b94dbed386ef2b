import { Button, Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { currencies, zones } from "../entry/places.ts";
import { queries } from "../queries.ts";
import { useMe } from "../session.ts";
import { sayDone, sayFault } from "../undo.tsx";
import { Meanwhile, useDraft } from "./meanwhile.tsx";
import { useMay } from "./role.ts";
import { Fields, Section } from "./section.tsx";

type Row = Schemas["Workspace"];
const fields = ["name", "time_zone", "currency", "language"] as const;
type Own = Pick<Row, (typeof fields)[number]>;
const fieldsOf = ({ name, time_zone, currency, language }: Row): Own => ({ name, time_zone, currency, language });

export function Workspace() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { own } = useMay();
  const draft = useDraft<Own, Row>(me?.workspace, fieldsOf);
  const save = async (): Promise<void> => {
    try {
      unwrap(await api.PATCH("/api/v1/workspace", { body: draft.changes as never, ...ifMatch(draft.revision) }));
      draft.forget();
      await queries.invalidateQueries();
      sayDone(t("settings.saved"));
    } catch (error) {
      if (!draft.met(error)) sayFault(error);
    }
  };
  const labels = {
    name: t("settings.workspace.name"),
    time_zone: t("settings.zone"),
    currency: t("settings.workspace.currency"),
    language: t("settings.language"),
  };
  const values = draft.values;
  const choose = (field: keyof Own) => ({
    label: labels[field],
    value: values?.[field] ?? null,
    allowDeselect: false,
    readOnly: !own,
    onChange: (value: string | null) => value && draft.type({ [field]: value }),
  });
  return (
    <Section
      id="workspace"
      title={t("settings.workspace.title")}
      about={own ? t("settings.workspace.about") : t("settings.owners-only")}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Fields>
          <TextInput
            label={labels.name}
            required
            readOnly={!own}
            value={values?.name ?? ""}
            onChange={(event) => draft.type({ name: event.currentTarget.value })}
          />
          <Select {...choose("time_zone")} data={zones()} limit={60} searchable />
          <Select {...choose("currency")} data={currencies(i18n.language)} limit={60} searchable />
          <Select
            {...choose("language")}
            data={[
              { value: "en", label: t("settings.languages.en") },
              { value: "de", label: t("settings.languages.de") },
            ]}
          />
        </Fields>
        {draft.theirs && values && (
          <Meanwhile
            rows={fields.map((field) => ({
              label: labels[field],
              mine: values[field],
              theirs: (draft.theirs as Row)[field],
            }))}
            keep={draft.keepMine}
            take={() => {
              draft.forget();
              void queries.invalidateQueries({ queryKey: ["me"] });
            }}
          />
        )}
        {own && (
          <Group mt="sm">
            <Button type="submit" disabled={!draft.changed}>
              {t("settings.save")}
            </Button>
          </Group>
        )}
      </form>
    </Section>
  );
}
