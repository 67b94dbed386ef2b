/** A recipient as a report in plain words names it, with what it says of it. */
export interface NamedRecipient {
  address: string | null;
  said: string;
}

const address = /(?:"[^"\s]+"|[\w.!#$%&'*+=?^`{}~-]+)@[\w-]+(?:\.[\w-]+)*/;
// The address leads its line, or is all of it.
const leading = new RegExp(
  `^[\\s>*•·"'-]*(?:\\d{3}[ -])?(?:\\*\\s*)?<?(?:mailto:|rfc822;|smtp:)?(${address.source})>?(?:<mailto:[^>]*>|\\s*<[^>]*>)?\\s*(?:$|[:(\\[;]|\\.\\.\\.| on \\w| failed|\\s{2,}|,|-|—| invalid| unknown| does|は|への)`,
  "i",
);
const named = new RegExp(
  `(?:recipient(?: address)?|undeliverable to|deliver(?:y|ing|ed)?(?: your)?(?: (?:mail|message))?(?: has)?(?: failed)?(?: to)?|unknown user|userid|user|message (?:to|for)|address|failed|returned permanent errors|mail to|to|t|an|宛先|gateway for|email)\\s*(?::|=|\\b)\\s*[<\\[(]*(${address.source})`,
  "i",
);
const command = new RegExp(`rcpt to:\\s*<?(${address.source})`, "i");
const ofOurs =
  /^\s*(from|sender|subject|reply-to|cc|bcc|date|envelope-from|return-path|message-id|original sender)\s*:|\b(mail from|sent from|contact|please (send|e-?mail|write|mail|forward)|assistance|help ?desk|postmaster@|support@|abuse@|mailto:postmaster|envelope-from|originator|sender:)/i;
const theirMailHeader = /^\s*to\s*:/i;

/** Who a report in plain words speaks of; `sender` wrote the message that came back, and is nobody it failed to reach. */
export function namedRecipients(report: string, notThese: ReadonlySet<string>): NamedRecipient[] {
  const lines = report.split("\n");
  const found = new Map<string, { at: number; rank: number }>();
  const note = (at: number, one: string | undefined, rank: number): void => {
    if (!one) return;
    const key = one.replaceAll(/[<>.]+$/g, "").toLowerCase();
    if (notThese.has(key) || /^(mailer-daemon|postmaster)@/.test(key)) return;
    const before = found.get(key);
    if (!before || before.rank > rank) found.set(key, { at: before ? Math.min(at, before.at) : at, rank });
  };
  for (const [at, line] of lines.entries()) {
    if (ofOurs.test(line) && !command.test(line) && !leading.test(line)) continue;
    note(at, command.exec(line)?.[1], 1);
    note(at, leading.exec(line)?.[1], 0);
    if (!theirMailHeader.test(line)) note(at, named.exec(line)?.[1], 2);
  }
  // Who leads a line is meant; an address inside a sentence only where nobody does.
  const best = Math.min(...[...found.values()].map((one) => one.rank));
  const chosen = [...found].filter(([, one]) => one.rank === best || (best === 0 && one.rank === 1));
  const starts = chosen.map(([, one]) => one.at).sort((a, b) => a - b);
  return chosen.map(([one, { at }]) => {
    const next = starts.find((start) => start > at);
    const mine = lines.slice(at, next);
    const elsewhere = lines.filter(
      (line, index) => (index < at || (next !== undefined && index >= next)) && line.toLowerCase().includes(one),
    );
    return { address: one, said: chosen.length === 1 ? report : [...mine, ...elsewhere].join("\n") };
  });
}
