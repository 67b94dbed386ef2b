import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Schemas, unwrap } from "../../app/api/client.ts";
import { act } from "../accounts/index.ts";

const channels = ["email", "call", "letter", "text"] as const;
const rhythms = [7, 30, 91];
type Preferences = Schemas["Preferences"];

const wants = (topic: Schemas["Topic"], { topics_on, topics_off }: Preferences): boolean =>
  topics_on.includes(topic.id) || (topic.starts === "on" && !topics_off.includes(topic.id));

/** What they asked us for, told to one of us: the same choices as on their own page. */
export function Wishes({
  person,
  wishes,
  topics,
  onDone,
}: {
  person: string;
  wishes: Preferences;
  topics: Schemas["Topic"][];
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [about, setAbout] = useState(topics.filter((topic) => wants(topic, wishes)).map(({ id }) => id));
  const [off, setOff] = useState<string[]>(wishes.channels_off);
  const [rhythm, setRhythm] = useState(wishes.rhythm_days === null ? "" : String(wishes.rhythm_days));
  const [tracking, setTracking] = useState<"" | "yes" | "no">(wishes.tracking ?? "");
  const [pause, setPause] = useState(wishes.paused_until ?? "");
  const save = async (): Promise<void> => {
    const shown = topics.map(({ id }) => id);
    const rest = (ids: string[]): string[] => ids.filter((id) => !shown.includes(id));
    const done = await act(t("consent.wishes-kept"), ["person", "account"], async () =>
      unwrap(
        await api.PATCH("/api/v1/people/{id}/preferences", {
          params: { path: { id: person } },
          headers: { "if-match": `"${wishes.revision}"` },
          body: {
            topics_on: [
              ...rest(wishes.topics_on),
              ...topics.filter((one) => one.starts === "off" && about.includes(one.id)).map(({ id }) => id),
            ],
            topics_off: [
              ...rest(wishes.topics_off),
              ...topics.filter((one) => one.starts === "on" && !about.includes(one.id)).map(({ id }) => id),
            ],
            channels_off: off as Preferences["channels_off"],
            rhythm_days: rhythm === "" ? null : Number(rhythm),
            paused_until: pause === "" ? null : pause,
            tracking: tracking === "" ? null : tracking,
          },
        }),
      ),
    );
    if (done) onDone();
  };
  const days = [...new Set([...rhythms, ...(wishes.rhythm_days === null ? [] : [wishes.rhythm_days])])].toSorted(
    (a, b) => a - b,
  );
  return (
    <form
      aria-label={t("consent.wishes")}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <Stack gap={8}>
        {topics.length > 0 && (
          <Checkbox.Group size="xs" label={t("consent.topics")} value={about} onChange={setAbout}>
            <Stack gap={4} mt={4}>
              {topics.map((topic) => (
                <Checkbox key={topic.id} size="xs" value={topic.id} label={topic.name} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Checkbox.Group size="xs" label={t("consent.not-these")} value={off} onChange={setOff}>
          <Group gap={12} mt={4}>
            {channels.map((channel) => (
              <Checkbox key={channel} size="xs" value={channel} label={t(`consent.channels.${channel}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <NativeSelect
          size="xs"
          label={t("consent.how-often")}
          data={[
            { value: "", label: t("consent.as-it-comes") },
            ...days.map((count) => ({ value: String(count), label: t("consent.rhythm", { count }) })),
          ]}
          value={rhythm}
          onChange={(event) => setRhythm(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          type="date"
          label={t("consent.pause")}
          value={pause}
          onChange={(event) => setPause(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t("consent.counting")}
          data={(["", "yes", "no"] as const).map((value) => ({
            value,
            label: t(`consent.counting-said.${value || "nothing"}`),
          }))}
          value={tracking}
          onChange={(event) => setTracking(event.currentTarget.value as typeof tracking)}
        />
        <Group gap={6} justify="flex-end">
          <Button size="compact-sm" variant="default" onClick={onDone}>
            {t("consent.cancel")}
          </Button>
          <Button size="compact-sm" type="submit">
            {t("consent.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
