import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ifMatch, unwrap } from "../api/client.ts";
import type { Rules } from "./contact-channels.ts";
import { ContactLimits } from "./contact-limits.tsx";
import { Holidays } from "./holidays.tsx";
import { QuietHours } from "./quiet-hours.tsx";
import { useMay } from "./role.ts";
import { Section } from "./section.tsx";
import classes from "./settings.module.css";
import { useChange } from "./use-change.ts";

type Draft = Pick<Rules, "limits" | "quiet">;
const stale = ["contact-rules"];

/** How often and when customers may be contacted: the ceiling, over all channels together or one. */
export function ContactRules() {
  const { t } = useTranslation();
  const { write } = useMay();
  const [draft, setDraft] = useState<Draft>();
  const { data } = useQuery({
    queryKey: ["contact-rules"],
    queryFn: async () => unwrap(await api.GET("/api/v1/contact-rules")),
  });
  const change = useChange(
    async (body: Partial<Omit<Rules, "revision">>) =>
      unwrap(await api.PUT("/api/v1/contact-rules", { body, ...ifMatch(data?.revision ?? 0) })),
    { stale, says: () => t("settings.contact.done") },
  );
  if (!data) return null;
  const shown = draft ?? data;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (draft) change.mutate(draft, { onSuccess: () => setDraft(undefined) });
  };
  const edit = (part: Partial<Draft>): void => setDraft({ limits: shown.limits, quiet: shown.quiet, ...part });
  return (
    <Section id="contact" title={t("settings.contact.title")} about={t("settings.contact.about")}>
      <form onSubmit={save}>
        <fieldset className={classes.bare} disabled={!write}>
          <ContactLimits limits={shown.limits} change={(limits) => edit({ limits })} />
          <QuietHours quiet={shown.quiet} change={(quiet) => edit({ quiet })} />
        </fieldset>
        {draft && (
          <Group gap="xs" mt="xs">
            <Button type="submit" loading={change.isPending}>
              {t("settings.save")}
            </Button>
            <Button variant="default" onClick={() => setDraft(undefined)}>
              {t("settings.contact.leave")}
            </Button>
          </Group>
        )}
      </form>
      <Holidays holidays={data.holidays} change={(holidays) => change.mutate({ holidays })} />
    </Section>
  );
}
