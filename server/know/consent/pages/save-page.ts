import { isDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import type { Link } from "../links/link.ts";
import { keepSilent } from "../links/unsubscribe.ts";
import { changePreferences } from "../preferences.ts";
import { sayWords, summaryOf, type Word } from "../record-consent.ts";
import type { PageChannel, PageState } from "./read-page.ts";
import { pageLanguages } from "./words.ts";

/** What the form sent: names with all their values. */
export interface Form {
  all(name: string): string[];
  one(name: string): string;
}

export const rhythms = [7, 30, 91];

/**
 * Keeps what they chose. Only what they changed on the page they saw is done: ticks that were there before are no agreement, and a page that lay open while
 * they unsubscribed elsewhere brings nothing back.
 */
export async function savePage(tx: Tx, link: Link, page: PageState, form: Form): Promise<void> {
  const now = tx.ctx.clock.now();
  const set = changeSet(tx, { kind: "save-preferences", summary: "" });
  const { person, wishes } = page;
  const [before, after] = [form.all("had_channel"), form.all("channel")];
  const open = page.channels.filter(({ closed }) => !closed).map(({ channel }) => channel);
  const ticked = open.filter((channel) => after.includes(channel) && !before.includes(channel));
  const unticked = open.filter((channel) => before.includes(channel) && !after.includes(channel));
  const channels_off = [
    ...wishes.channels_off.filter((channel) => !ticked.flatMap(reaches).includes(channel)),
    ...unticked.flatMap(reaches),
  ];
  const seen = page.topics.filter((topic) => form.all("seen_topic").includes(topic.id));
  const changed = seen.filter(
    (topic) => form.all("topic").includes(topic.id) !== form.all("had_topic").includes(topic.id),
  );
  const wanted = changed.filter((topic) => form.all("topic").includes(topic.id)).map(({ id }) => id);
  const unwanted = changed.map(({ id }) => id).filter((id) => !wanted.includes(id));
  const kept = (ids: string[]): string[] => ids.filter((id) => !wanted.includes(id) && !unwanted.includes(id));
  await changePreferences(set, person, {
    channels_off: [...new Set(channels_off)] as never,
    topics_on: [...kept(wishes.topics_on), ...wanted],
    topics_off: [...kept(wishes.topics_off), ...unwanted],
    rhythm_days: rhythmOf(form.one("rhythm"), wishes.rhythm_days),
    paused_until: pauseOf(form.one("paused_until"), page.today),
    ...countingOf(form),
  });
  if (unticked.some((channel) => channel === link.channel)) await keepSilent(tx, link, person);
  for (const topic of page.topics) if (unwanted.includes(topic.id)) await keepSilent(tx, link, person, topic);
  const agreed = agreements(link, page, ticked, now);
  await sayWords(set, agreed);
  set.head.summary = summaryOf(agreed);
  const language = form.one("language");
  if (language in pageLanguages && language !== (page.language ?? "").slice(0, 2))
    await set.edit("person", [{ id: person, fields: { language } }]);
  await set.close();
}

/** A parcel comes as a letter does. */
const reaches = (channel: PageChannel): string[] => (channel === "letter" ? ["letter", "parcel"] : [channel]);

/** A tick is an agreement where none was there, or where they had said no. */
function agreements(link: Link, page: PageState, ticked: PageChannel[], now: Date): Word[] {
  return ticked
    .filter((channel) =>
      page.channels.some(
        (one) =>
          one.channel === channel &&
          (one.reason === "said-no" || one.reason === "no-consent" || one.reason === "channel-not-wanted"),
      ),
    )
    .flatMap(reaches)
    .map((channel) => ({
      person_id: page.person,
      purpose: null,
      channel,
      state: "given",
      source: "preferences",
      evidence: "ticked on their preference page",
      wording_version_id: page.wording?.id ?? null,
      language: page.language,
      touch_id: link.touch ?? null,
      happened_at: now,
    }));
}

/** A rhythm that a colleague noted stays where nothing else was chosen. */
function rhythmOf(text: string, before: number | null): number | null {
  const days = Number(text);
  return rhythms.includes(days) || days === before ? days || null : null;
}

/** Said by a change of the tick, and by nothing else. */
function countingOf(form: Form): { tracking?: "yes" | "no" } {
  if (form.one("seen_counting") === "") return {};
  const [before, after] = [form.one("had_counting") !== "", form.one("counting") !== ""];
  return before === after ? {} : { tracking: after ? "yes" : "no" };
}

const pauseOf = (text: string, today: string): string | null => (isDay(text) && text >= today ? text : null);
