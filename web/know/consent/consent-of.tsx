import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconExternalLink, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { useMay } from "../../app/settings/role.ts";
import { Panel } from "../../ui/panel.tsx";
import { ConsentHistory } from "./consent-history.tsx";
import { RecordConsent } from "./record-consent.tsx";
import { Wishes } from "./wishes.tsx";

type Verdict = Schemas["PersonConsent"]["may"][number];
const shown = ["email", "call", "letter", "text"] as const;

/** Whether we may reach one person, on which channel and why; what they agreed to and asked for, and how we know it. */
export function ConsentOf({ id }: { id: string }) {
  const { t } = useTranslation();
  const { write } = useMay();
  const [open, setOpen] = useState<"record" | "wishes" | "history" | null>(null);
  // Of the person's screen: what makes that stale makes this stale as well.
  const { data } = useQuery({
    queryKey: ["person", id, "consent"],
    queryFn: async () => unwrap(await api.GET("/api/v1/people/{id}/consent", { params: { path: { id } } })),
  });
  const toggle = (part: typeof open): void => setOpen(open === part ? null : part);
  // What is saved closes itself alone: by then something else may have been opened.
  const close = (part: typeof open) => (): void => setOpen((now) => (now === part ? null : now));
  return (
    <Panel title={t("consent.title")}>
      <Stack gap={6} mih={96}>
        {data && (
          <>
            <Stack gap={2} component="ul" m={0} p={0} style={{ listStyle: "none" }}>
              {shown.map((channel) => (
                <ChannelLine key={channel} channel={channel} may={data.may.filter((one) => one.channel === channel)} />
              ))}
            </Stack>
            {data.lists.map((entry) => (
              <Text key={entry.id} size="xs" c="var(--tilth-overdue)">
                {t("consent.on-list", { value: entry.value, list: entry.list_name })}
              </Text>
            ))}
            <WishLine wishes={data.preferences} topics={data.topics} />
            <Group gap={6}>
              {write && (
                <>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-expanded={open === "record"}
                    onClick={() => toggle("record")}
                  >
                    {t("consent.record")}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-expanded={open === "wishes"}
                    onClick={() => toggle("wishes")}
                  >
                    {t("consent.wishes")}
                  </Button>
                </>
              )}
              <Button
                size="compact-xs"
                variant="default"
                aria-expanded={open === "history"}
                onClick={() => toggle("history")}
              >
                {t("consent.history", { count: data.consents.length })}
              </Button>
            </Group>
            {open === "record" && <RecordConsent person={id} onDone={close("record")} />}
            {open === "wishes" && (
              <Wishes person={id} wishes={data.preferences} topics={data.topics} onDone={close("wishes")} />
            )}
            {open === "history" && <ConsentHistory rows={data.consents} />}
            {data.page_path && (
              <Anchor href={data.page_path} target="_blank" rel="noreferrer" size="xs" underline="always">
                {t("consent.their-page")} <IconExternalLink size={12} aria-hidden />
              </Anchor>
            )}
          </>
        )}
      </Stack>
    </Panel>
  );
}

/** One channel: free for all, closed for all, or which purposes are. */
function ChannelLine({ channel, may }: { channel: (typeof shown)[number]; may: Verdict[] }) {
  const { t } = useTranslation();
  const free = may.filter(({ reason }) => reason === null);
  const first = may.find(({ reason }) => reason !== null) ?? may[0];
  if (!first) return null;
  const some = free.length > 0 && free.length < may.length;
  return (
    <Group component="li" gap={6} wrap="nowrap" align="flex-start">
      {free.length > 0 ? (
        <IconCheck size={15} aria-hidden style={{ flex: "none", marginTop: 2, color: "var(--tilth-kept)" }} />
      ) : (
        <IconX size={15} aria-hidden style={{ flex: "none", marginTop: 2, color: "var(--tilth-overdue)" }} />
      )}
      <Text size="sm" component="span">
        <b>{t(`consent.channels.${channel}`)}</b>{" "}
        {some
          ? t("consent.only-for", { purposes: free.map(({ purpose }) => t(`touches.purposes.${purpose}`)).join(", ") })
          : first.reason
            ? t(`consent.reasons.${first.reason}`)
            : t(`consent.free.${freeBy(first)}`)}
      </Text>
    </Group>
  );
}

function freeBy({ said, need }: Verdict): "agreed" | "customer" | "law" {
  if (said === "given") return "agreed";
  return need === "soft" ? "customer" : "law";
}

/** What they asked for, in one line; nothing where they asked for nothing. */
function WishLine({ wishes, topics }: { wishes: Schemas["Preferences"]; topics: Schemas["Topic"][] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const named = (ids: string[]): string =>
    topics
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(", ");
  const parts = [
    wishes.paused_until && t("consent.paused", { day: format.day(wishes.paused_until) }),
    wishes.rhythm_days && t("consent.rhythm", { count: wishes.rhythm_days }),
    wishes.tracking && t(`consent.counted.${wishes.tracking}`),
    named(wishes.topics_off) && t("consent.not-about", { topics: named(wishes.topics_off) }),
    named(wishes.topics_on) && t("consent.about", { topics: named(wishes.topics_on) }),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {parts.join(" · ")}
    </Text>
  );
}
