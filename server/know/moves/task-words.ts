/** A task is a line of text in the workspace's own language; screens that know the play say it in the reader's. */
const words = {
  en: {
    hold: (person: string, from: string) => `${from}: ${person} has left. Find the successor, keep the account`,
    follow: (person: string, to: string) => `Congratulate ${person} on the start at ${to}. No pitch`,
    find: (person: string) => `Find out where ${person} works now, and wish them well`,
  },
  de: {
    hold: (person: string, from: string) => `${from}: ${person} ist gegangen. Nachfolge finden, Kunden halten`,
    follow: (person: string, to: string) => `${person} zum Anfang bei ${to} gratulieren. Nichts verkaufen`,
    find: (person: string) => `Herausfinden, wo ${person} jetzt arbeitet, und alles Gute wünschen`,
  },
};

export function holdTitle(language: string, person: string, from: string): string {
  return inLanguage(language).hold(person, from);
}

export function followTitle(language: string, person: string, to: string | null): string {
  return to === null ? inLanguage(language).find(person) : inLanguage(language).follow(person, to);
}

const inLanguage = (language: string) => (language === "de" ? words.de : words.en);
