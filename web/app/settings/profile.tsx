import { Button, Divider, Group, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { zones } from "../entry/places.ts";
import { api, ifMatch, type Schemas, unwrap } from "../api/client.ts";
import { queries } from "../queries.ts";
import { useMe } from "../session.ts";
import { sayDone, sayFault } from "../undo.tsx";
import { Meanwhile, useDraft } from "./meanwhile.tsx";
import { Password } from "./password.tsx";
import { Fields, Section } from "./section.tsx";
import { Sessions } from "./sessions.tsx";

type User = Schemas["User"];
const fieldsOf = ({ name, time_zone, language }: User): Pick<User, "name" | "time_zone" | "language"> => ({
  name,
  time_zone,
  language,
});

export function Profile() {
  const { t } = useTranslation();
  const me = useMe();
  const draft = useDraft<ReturnType<typeof fieldsOf>, User>(me?.user, fieldsOf);
  const save = async (): Promise<void> => {
    try {
      unwrap(await api.PATCH("/api/v1/me", { body: draft.changes as never, ...ifMatch(draft.revision) }));
      draft.forget();
      await queries.invalidateQueries({ queryKey: ["me"] });
      await queries.invalidateQueries({ queryKey: ["users"] });
      sayDone(t("settings.saved"));
    } catch (error) {
      if (!draft.met(error)) sayFault(error);
    }
  };
  const values = draft.values;
  const asWorkspace = (own: string): string => t("settings.profile.as-workspace", { own });
  const word = (field: keyof ReturnType<typeof fieldsOf>, row: Partial<User>): string =>
    row[field] ?? t("settings.profile.workspaces");
  return (
    <Section
      id="profile"
      title={t("settings.profile.title")}
      about={me && t("settings.profile.about", { email: me.user.email, role: t(`entry.role.${me.user.role}`) })}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Fields>
          <TextInput
            label={t("entry.name")}
            required
            value={values?.name ?? ""}
            onChange={(event) => draft.type({ name: event.currentTarget.value })}
          />
          <Select
            label={t("settings.zone")}
            data={zones()}
            limit={60}
            searchable
            clearable
            clearButtonProps={{ "aria-label": t("settings.clear") }}
            placeholder={asWorkspace(me?.workspace.time_zone ?? "")}
            value={values?.time_zone ?? null}
            onChange={(time_zone) => draft.type({ time_zone })}
          />
          <Select
            label={t("settings.language")}
            data={[
              {
                value: "",
                label: asWorkspace(t(`settings.languages.${me?.workspace.language === "de" ? "de" : "en"}`)),
              },
              { value: "en", label: t("settings.languages.en") },
              { value: "de", label: t("settings.languages.de") },
            ]}
            allowDeselect={false}
            value={values?.language ?? ""}
            onChange={(language) => draft.type({ language: language || null })}
          />
        </Fields>
        {draft.theirs && values && (
          <Meanwhile
            rows={(["name", "time_zone", "language"] as const).map((field) => ({
              label: { name: t("entry.name"), time_zone: t("settings.zone"), language: t("settings.language") }[field],
              mine: word(field, values),
              theirs: word(field, draft.theirs as User),
            }))}
            keep={draft.keepMine}
            take={() => {
              draft.forget();
              void queries.invalidateQueries({ queryKey: ["me"] });
            }}
          />
        )}
        <Group mt="sm">
          <Button type="submit" disabled={!draft.changed}>
            {t("settings.save")}
          </Button>
        </Group>
      </form>
      <Divider />
      <Password />
      <Divider />
      <Sessions />
    </Section>
  );
}
