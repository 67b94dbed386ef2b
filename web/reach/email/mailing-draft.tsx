import { Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel.tsx";
import { Audience } from "./audience.tsx";
import { BeforeLeaving } from "./before-leaving.tsx";
import classes from "./email.module.css";
import { MailProof } from "./mail-proof.tsx";
import { MailingWords } from "./mailing-words.tsx";
import { useDraft } from "./use-draft.ts";
import { type Mailing, useMailingPreview } from "./use-email.ts";

/** Written on the left, read on the right, and below what would become of it, before anything leaves. */
export function MailingDraft({ mailing }: { mailing: Mailing }) {
  const { t } = useTranslation();
  const draft = useDraft(mailing);
  const preview = useMailingPreview(mailing);
  const [person, setPerson] = useState<string>();
  const people = preview.data?.examples ?? [];
  return (
    <div className={classes["draft"]}>
      <Stack gap="sm" miw={0}>
        <Panel title={t("email.mailing.to-whom")}>
          <Audience mailing={mailing} flush={draft.flush} />
        </Panel>
        <Panel title={t("email.mailing.words")}>
          <MailingWords draft={draft} />
        </Panel>
      </Stack>
      <Stack gap="sm" miw={0}>
        <Panel title={t("email.proof.title")}>
          <MailProof
            words={draft.values}
            people={people}
            person={person ?? people[0]?.person_id}
            choose={(next) => setPerson(next)}
          />
        </Panel>
        <Panel title={t("email.before.title")}>
          <BeforeLeaving mailing={mailing} preview={preview.data} draft={draft} person={person} />
        </Panel>
      </Stack>
    </div>
  );
}
