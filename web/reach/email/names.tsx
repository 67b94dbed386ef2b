import { Code, CopyButton, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./email.module.css";

/** What words may speak of; as the server knows them (reach/words, reach/email). */
export const variableNames = [
  "salutation",
  "person.given_name",
  "person.family_name",
  "person.name",
  "person.title",
  "account.name",
  "account.city",
  "account.industry",
  "account.story",
  'account.fields["…"]',
  "last_order.product",
  "last_order.on",
  "item.title",
  "item.link",
  "sender.name",
  "sender.address",
  "sender.postal_address",
  "today",
  "unsubscribe_url",
  "view_url",
];

/** The names in braces, to be copied; which of them somebody has no value for is shown before anything leaves. */
export function Names() {
  const { t } = useTranslation();
  return (
    <details className={classes["more"]}>
      <summary>{t("email.names.title")}</summary>
      <div className={classes["names"]}>
        {variableNames.map((name) => (
          <CopyButton key={name} value={`{{ ${name} }}`} timeout={1200}>
            {({ copied, copy }) => (
              <UnstyledButton onClick={copy} title={t("email.names.copy")}>
                <Code>{copied ? t("email.names.copied") : `{{ ${name} }}`}</Code>
              </UnstyledButton>
            )}
          </CopyButton>
        ))}
      </div>
    </details>
  );
}
