import { topicName, wantsTopic } from "../topics.ts";
import { escaped, frame, said } from "./frame.ts";
import type { PageState } from "./read-page.ts";
import { rhythms } from "./save-page.ts";
import { filled, type PageLanguage, pageLanguages, type Words } from "./words.ts";

export interface Shown {
  language: PageLanguage;
  /** The address of the page itself: forms go back to it. */
  action: string;
  channel: string;
  /** What was done just now. */
  said?: keyof Words;
}

/** The preference page: out by one press on top, choices below. Works without a script. */
export function preferencePage(page: PageState, shown: Shown): string {
  const words = pageLanguages[shown.language];
  const head = `<h1>${escaped(words.title)}</h1>
<p class="quiet">${escaped(filled(words.for, { address: page.address, firm: page.firm }))}</p>`;
  const done = shown.said ? said(words[shown.said]) : "";
  return frame(
    shown.language,
    `${words.title} · ${page.firm}`,
    [head, done, wayOut(page, shown, words), choices(page, shown, words), otherLanguages(shown, words)].join("\n"),
  );
}

function wayOut(page: PageState, { action, channel }: Shown, words: Words): string {
  const topic = page.topic && wantsTopic(page.topic, page.wishes) ? page.topic : undefined;
  const all = page.channels.some((one) => one.channel === channel && one.on);
  const button = (deed: string, label: string, look: string): string =>
    `<form method="post" action="${escaped(action)}"><button class="${look}" name="deed" value="${deed}">${escaped(label)}</button></form>`;
  const buttons = [
    topic
      ? button("topic", filled(words.unsubscribeTopic, { topic: topicName(topic, languageIn(words)) }), "first")
      : "",
    all
      ? button(
          "all",
          channel === "email" ? words.unsubscribeAll : words.unsubscribeAllOther,
          topic ? "second" : "first",
        )
      : "",
  ].join("");
  return `<section><h2>${escaped(words.unsubscribe)}</h2>
${buttons ? `<p>${escaped(words.unsubscribeAbout)}</p>${buttons}` : `<p>${escaped(words.already)}</p>`}</section>`;
}

function choices(page: PageState, { action, language }: Shown, words: Words): string {
  const { wishes } = page;
  const topics = page.topics.map((topic) => {
    const on = wantsTopic(topic, wishes);
    const had = on ? hidden("had_topic", topic.id) : "";
    return `${hidden("seen_topic", topic.id)}${had}${box("topic", topic.id, on, topicName(topic, language))}`;
  });
  const channels = page.channels.map(({ channel, on, closed }) =>
    closed
      ? `<p class="quiet">${escaped(words[channel])}: ${escaped(words.closed)}</p>`
      : `${on ? hidden("had_channel", channel) : ""}${box("channel", channel, on, words[channel])}`,
  );
  const own = wishes.rhythm_days !== null && !rhythms.includes(wishes.rhythm_days) ? [wishes.rhythm_days] : [];
  const rhythm = [null, ...rhythms, ...own].map((days) =>
    radio(days, wishes.rhythm_days === days, rhythmWords(days, words)),
  );
  const spoken = (page.language ?? "").slice(0, 2);
  const options = Object.entries(pageLanguages).map(
    ([code, { language: name }]) =>
      `<option value="${code}" lang="${code}"${code === (spoken in pageLanguages ? spoken : language) ? " selected" : ""}>${escaped(name)}</option>`,
  );
  return `<section><h2>${escaped(words.choose)}</h2>
<form method="post" action="${escaped(action)}">
${topics.length > 0 ? fieldset(words.topics, topics.join("\n")) : ""}
${fieldset(words.ways, `${channels.join("\n")}${page.wording ? `<p class="quiet">${escaped(page.wording.text)}</p>` : ""}`)}
${fieldset(words.rhythm, rhythm.join("\n"))}
<fieldset><label class="above" for="paused_until">${escaped(words.pause)}</label>
<input type="date" id="paused_until" name="paused_until" min="${page.today}" value="${wishes.paused_until !== null && wishes.paused_until >= page.today ? wishes.paused_until : ""}" aria-describedby="pause-about">
<div class="quiet" id="pause-about">${escaped(words.pauseAbout)}</div></fieldset>
${page.counted === undefined ? "" : fieldset(words.counting, counting(page.counted, words))}
<fieldset><label class="above" for="language">${escaped(words.readIn)}</label><select id="language" name="language">${options.join("")}</select></fieldset>
<button name="deed" value="save">${escaped(words.save)}</button>
</form></section>`;
}

/** The page with the one button of a double opt-in. */
export function confirmPage(
  page: { firm: string; address: string },
  { language, action }: Omit<Shown, "channel">,
): string {
  const words = pageLanguages[language];
  return frame(
    language,
    `${words.confirmTitle} · ${page.firm}`,
    `<h1>${escaped(words.confirmTitle)}</h1><section><p>${escaped(filled(words.confirmAbout, page))}</p>
<form method="post" action="${escaped(action)}"><button name="deed" value="confirm">${escaped(words.confirmButton)}</button></form></section>`,
  );
}

/** A page that only says something. */
export function plainPage(language: PageLanguage, title: keyof Words, about?: keyof Words): string {
  const words = pageLanguages[language];
  return frame(
    language,
    words[title],
    `<h1>${escaped(words[title])}</h1>${about ? `<section><p>${escaped(words[about])}</p></section>` : ""}`,
  );
}

function otherLanguages({ language, action }: Shown, words: Words): string {
  const others = Object.entries(pageLanguages).filter(([code]) => code !== language);
  return `<nav aria-label="${escaped(words.pageIn)}">${others
    .map(
      ([code, { language: name }]) =>
        `<a href="${escaped(action)}?language=${code}" lang="${code}">${escaped(name)}</a>`,
    )
    .join("")}</nav>`;
}

function rhythmWords(days: number | null, words: Words): string {
  if (days === null) return words.rhythmAny;
  const known: Record<number, string> = { 7: words.rhythm7, 30: words.rhythm30, 91: words.rhythm91 };
  return known[days] ?? filled(words.rhythmOther, { days: String(days) });
}

const languageIn = (words: Words): string =>
  Object.entries(pageLanguages).find(([, one]) => one === words)?.[0] ?? "en";
const counting = (on: boolean, words: Words): string =>
  `${hidden("seen_counting", "1")}${on ? hidden("had_counting", "1") : ""}${box("counting", "1", on, words.countingMay)}<p class="quiet">${escaped(words.countingAbout)}</p>`;
const fieldset = (legend: string, inside: string): string =>
  `<fieldset><legend>${escaped(legend)}</legend>${inside}</fieldset>`;
const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escaped(value)}">`;
const box = (name: string, value: string, on: boolean, label: string): string =>
  `<label><input type="checkbox" name="${name}" value="${escaped(value)}"${on ? " checked" : ""}><span>${escaped(label)}</span></label>`;
const radio = (days: number | null, on: boolean, label: string): string =>
  `<label><input type="radio" name="rhythm" value="${days ?? ""}"${on ? " checked" : ""}><span>${escaped(label)}</span></label>`;
