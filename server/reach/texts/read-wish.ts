export type Wish = "stop" | "start" | "help";

/** Words with which people everywhere end, begin or ask about messages; the whole message is such a word, or begins with it and little more. */
const words: Record<Wish, string[]> = {
  stop: [
    "stop",
    "stopall",
    "stop all",
    "unsubscribe",
    "cancel",
    "end",
    "quit",
    "optout",
    "opt out",
    "revoke",
    "stopp",
    "abmelden",
    "arret",
    "arrêt",
    "baja",
    "alto",
    "basta",
    "afmelden",
    "remove",
  ],
  start: ["start", "unstop", "yes stop off", "anmelden", "weiter", "subscribe"],
  help: ["help", "info", "hilfe", "aide", "ayuda", "aiuto", "help me"],
};

/** What a short message asks for; undefined: it is a message like any other. "Please stop by on Tuesday" is one. */
export function readWish(message: string): Wish | undefined {
  const plain = message
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(please|pls|bitte) | (please|pls|bitte|now|texting me|messages|sms)$/g, "");
  return (Object.keys(words) as Wish[]).find((wish) => words[wish].includes(plain));
}
