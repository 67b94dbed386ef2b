import { useIsFetching } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Stack } from "@mantine/core";
import { Page } from "../../ui/page.tsx";
import { About } from "./about.tsx";
import { Backup } from "./backup.tsx";
import { Colleagues } from "./colleagues.tsx";
import { Consent } from "./consent.tsx";
import { ContactRules } from "./contact-rules.tsx";
import { CustomFields } from "./custom-fields.tsx";
import { Devices } from "./devices.tsx";
import { Keys } from "./keys.tsx";
import { Mailboxes } from "./mailboxes.tsx";
import { Profile } from "./profile.tsx";
import { PromiseGap } from "./promise-gap.tsx";
import { Rates } from "./rates.tsx";
import { Reasons } from "./reasons.tsx";
import { Sample } from "./sample.tsx";
import { Sending } from "./sending.tsx";
import classes from "./settings.module.css";
import { Tags } from "./tags.tsx";
import { Workspace } from "./workspace.tsx";

const sections = [
  { id: "profile", Part: Profile },
  { id: "workspace", Part: Workspace },
  { id: "colleagues", Part: Colleagues },
  { id: "devices", Part: Devices },
  { id: "mailboxes", Part: Mailboxes },
  { id: "sending", Part: Sending },
  { id: "keys", Part: Keys },
  { id: "promise", Part: PromiseGap },
  { id: "contact", Part: ContactRules },
  { id: "consent", Part: Consent },
  { id: "tags", Part: Tags },
  { id: "fields", Part: CustomFields },
  { id: "reasons", Part: Reasons },
  { id: "rates", Part: Rates },
  { id: "sample", Part: Sample },
  { id: "backup", Part: Backup },
  { id: "about", Part: About },
] as const;

/** Everything about you and the workspace, one part under the other; each has an address of its own. */
export function Settings() {
  const { t } = useTranslation();
  const hash = useRouterState({ select: (state) => state.location.hash });
  const asking = useIsFetching() > 0;
  useEffect(() => {
    // Once more when the rows above have come and pushed it down.
    if (hash) document.getElementById(hash)?.scrollIntoView();
  }, [hash, asking]);
  return (
    <Page title={t("app.go.settings")}>
      <div className={classes.frame}>
        <nav className={classes.menu} aria-label={t("settings.parts")}>
          {sections.map(({ id }) => (
            <a key={id} href={`#${id}`} aria-current={hash === id ? "true" : undefined}>
              {t(`settings.${id}.title`)}
            </a>
          ))}
        </nav>
        <Stack gap="md" maw={920}>
          {sections.map(({ id, Part }) => (
            <Part key={id} />
          ))}
        </Stack>
      </div>
    </Page>
  );
}
