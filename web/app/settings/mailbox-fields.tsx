import { Group, Select, Switch, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client.ts";

type Mailbox = Schemas["Mailbox"];

/** Where a mailbox lies and what of it is read, as it is typed. */
export interface MailboxFields {
  name: string;
  address: string;
  host: string;
  /** Empty: the usual one of the encryption. */
  port: string;
  security: Mailbox["security"];
  login: string;
  folders: string;
  never: string;
  since: string;
  mine: boolean;
}

export const noMailbox: MailboxFields = {
  name: "",
  address: "",
  host: "",
  port: "",
  security: "tls",
  login: "",
  folders: "",
  never: "",
  since: "",
  mine: false,
};

/** As it stands in the form of a mailbox that is read already. */
export const fieldsOf = (box: Mailbox): MailboxFields => ({
  name: box.name,
  address: box.address,
  host: box.host ?? "",
  port: String(box.port ?? ""),
  security: box.security,
  login: box.login ?? "",
  folders: box.never_folders.join(", "),
  never: box.never_domains.join(", "),
  since: box.since_on ?? "",
  mine: box.user_id !== null,
});

/** As the server takes it; `me` is whose it is where only they shall see it. */
export const settingsBody = (given: MailboxFields, me: string | null) => ({
  name: given.name,
  host: given.host,
  ...(given.port === "" ? {} : { port: Number(given.port) }),
  security: given.security,
  login: given.login,
  never_folders: listed(given.folders, /,/),
  never_domains: listed(given.never, /[\s,]+/),
  since_on: given.since || null,
  user_id: given.mine ? me : null,
});

const listed = (typed: string, between: RegExp): string[] =>
  typed
    .split(between)
    .map((one) => one.trim())
    .filter((one) => one !== "");

export function MailboxSettings({
  given,
  change,
  known = false,
}: {
  given: MailboxFields;
  change: (given: MailboxFields) => void;
  /** Its address stands: another one is another mailbox. */
  known?: boolean;
}) {
  const { t } = useTranslation();
  const field = (name: Exclude<keyof MailboxFields, "security" | "mine">) => ({
    size: "xs" as const,
    label: t(`settings.mailboxes.${name}`),
    value: given[name],
    onChange: (event: { currentTarget: { value: string } }) => change({ ...given, [name]: event.currentTarget.value }),
  });
  return (
    <Group gap="xs" align="flex-end">
      <TextInput {...field("name")} required />
      {!known && <TextInput {...field("address")} type="email" required />}
      <TextInput {...field("host")} required />
      <TextInput
        {...field("port")}
        inputMode="numeric"
        pattern="\d{1,5}"
        w={84}
        placeholder={given.security === "tls" ? "993" : "143"}
      />
      <Select
        size="xs"
        label={t("settings.mailboxes.security")}
        data={(["tls", "starttls", "none"] as const).map((one) => ({
          value: one,
          label: t(`settings.mailboxes.secured.${one}`),
        }))}
        value={given.security}
        allowDeselect={false}
        onChange={(value) => change({ ...given, security: value as Mailbox["security"] })}
      />
      <TextInput {...field("login")} required />
      <TextInput {...field("folders")} description={t("settings.mailboxes.folders-says")} />
      <TextInput {...field("never")} description={t("settings.mailboxes.never-says")} />
      <TextInput {...field("since")} type="date" />
      <Switch
        size="sm"
        label={t("settings.mailboxes.mine")}
        checked={given.mine}
        onChange={(event) => change({ ...given, mine: event.currentTarget.checked })}
      />
    </Group>
  );
}
