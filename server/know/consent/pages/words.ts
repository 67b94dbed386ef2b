/** What the public pages say; the reader's language decides, not the workspace's. */
const en = {
  language: "English",
  title: "What you hear from us",
  for: "For {address}, from {firm}.",
  unsubscribe: "Unsubscribe",
  unsubscribeTopic: "No more “{topic}”",
  unsubscribeAll: "No more messages by e-mail",
  unsubscribeAllOther: "No more messages this way",
  unsubscribeAbout: "One press is enough. Answers to your own questions still reach you.",
  already: "You get no more messages this way.",
  done: "Done. You get no more of this, from now on.",
  saved: "Saved. It holds from now on.",
  choose: "Or choose",
  topics: "What about",
  ways: "How",
  closed: "closed; write to us to open it again",
  rhythm: "How often",
  rhythmAny: "as it comes",
  rhythm7: "at most once a week",
  rhythm30: "at most once a month",
  rhythm91: "at most once in three months",
  rhythmOther: "at most once in {days} days",
  pause: "Nothing until and including",
  pauseAbout: "Leave it empty for no pause.",
  counting: "Counting",
  countingMay: "You may count which links of your mailings I follow",
  countingAbout:
    "It shows which of our mailings were of use. It is counted by us and nobody else. Without the tick your mail has plain links and no hidden picture, and what was counted is deleted.",
  readIn: "Language of our messages",
  pageIn: "This page in another language",
  save: "Save",
  email: "by e-mail",
  call: "by telephone",
  letter: "by post",
  text: "by text message",
  confirmTitle: "Please confirm",
  confirmAbout:
    "Somebody, most likely you, asked {firm} to write to {address}. Press the button and it begins; do nothing and nothing happens.",
  confirmButton: "Yes, I want that",
  confirmed: "Thank you. It is confirmed.",
  confirmedAlready: "This was confirmed already.",
  confirmedNot: "You unsubscribed after this mail was sent, and that holds. If you changed your mind, choose below.",
  gone: "This address is no longer with us; there is nothing to change, and nothing will be sent to it.",
  unknown: "This link is not complete",
  unknownAbout:
    "Perhaps a part was cut off when it was copied. Open it from the message itself, or answer the message and ask to be left alone: people read it.",
  busy: "Too many requests",
  busyAbout: "Please try again in a minute.",
};
export type Words = typeof en;

const de: Words = {
  language: "Deutsch",
  title: "Was Sie von uns hören",
  for: "Für {address}, von {firm}.",
  unsubscribe: "Abbestellen",
  unsubscribeTopic: "Nichts mehr über „{topic}“",
  unsubscribeAll: "Keine Nachrichten mehr per E-Mail",
  unsubscribeAllOther: "Keine Nachrichten mehr auf diesem Weg",
  unsubscribeAbout: "Einmal drücken genügt. Antworten auf Ihre eigenen Fragen erreichen Sie weiterhin.",
  already: "Sie bekommen auf diesem Weg keine Nachrichten mehr.",
  done: "Erledigt. Ab jetzt bekommen Sie davon nichts mehr.",
  saved: "Gespeichert. Es gilt ab jetzt.",
  choose: "Oder wählen Sie",
  topics: "Worüber",
  ways: "Wie",
  closed: "gesperrt; schreiben Sie uns, um es wieder zu öffnen",
  rhythm: "Wie oft",
  rhythmAny: "wie es kommt",
  rhythm7: "höchstens einmal in der Woche",
  rhythm30: "höchstens einmal im Monat",
  rhythm91: "höchstens einmal in drei Monaten",
  rhythmOther: "höchstens einmal in {days} Tagen",
  pause: "Nichts bis einschließlich",
  pauseAbout: "Leer lassen heißt: keine Pause.",
  counting: "Zählen",
  countingMay: "Sie dürfen zählen, welchen Links in Ihren Sendungen ich folge",
  countingAbout:
    "So sehen wir, welche Sendung nützlich war. Gezählt wird von uns und von sonst niemandem. Ohne den Haken hat Ihre Post gewöhnliche Links und kein verstecktes Bild, und was gezählt wurde, wird gelöscht.",
  readIn: "Sprache unserer Nachrichten",
  pageIn: "Diese Seite in einer anderen Sprache",
  save: "Speichern",
  email: "per E-Mail",
  call: "telefonisch",
  letter: "per Post",
  text: "per SMS",
  confirmTitle: "Bitte bestätigen",
  confirmAbout:
    "Jemand, wahrscheinlich Sie, hat {firm} gebeten, an {address} zu schreiben. Drücken Sie den Knopf, dann beginnt es; tun Sie nichts, dann geschieht nichts.",
  confirmButton: "Ja, das möchte ich",
  confirmed: "Danke. Es ist bestätigt.",
  confirmedAlready: "Das war schon bestätigt.",
  confirmedNot:
    "Sie haben nach dieser Mail abbestellt, und das gilt. Wenn Sie es sich anders überlegt haben, wählen Sie unten.",
  gone: "Diese Adresse ist nicht mehr bei uns; es gibt nichts zu ändern, und es wird nichts an sie gesandt.",
  unknown: "Dieser Link ist nicht vollständig",
  unknownAbout:
    "Vielleicht wurde beim Kopieren etwas abgeschnitten. Öffnen Sie ihn aus der Nachricht selbst, oder antworten Sie auf die Nachricht und bitten um Ruhe: Menschen lesen das.",
  busy: "Zu viele Anfragen",
  busyAbout: "Bitte versuchen Sie es in einer Minute noch einmal.",
};

export const pageLanguages = { en, de } as const;
export type PageLanguage = keyof typeof pageLanguages;

/** The first of these that the pages speak; English where none is. */
export function languageOf(...wanted: (string | null | undefined)[]): PageLanguage {
  for (const one of wanted)
    for (const tag of (one ?? "").toLowerCase().split(",")) {
      const language = tag.trim().slice(0, 2);
      if (language in pageLanguages) return language as PageLanguage;
    }
  return "en";
}

export function filled(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
