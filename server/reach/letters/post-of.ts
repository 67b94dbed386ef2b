import type { LetterSender } from "./contract.ts";
import type { Post } from "./layout/print-letters.ts";
import type { WindowName } from "./layout/windows.ts";
import { postalAddress } from "./post/postal-address.ts";

/** What the sheets of a batch share, of a template or of a batch as it was made. */
export function postOf(
  given: { name: string; language: string; paper_window: WindowName; layout?: string | null; enclosures: string[] },
  sender: Pick<LetterSender, "name" | "street" | "postal_code" | "city" | "region" | "country" | "foot">,
  date: string,
  duplex = false,
): Post {
  return {
    name: given.name,
    language: given.language,
    window: given.paper_window,
    layout: given.layout ?? null,
    sender: { name: sender.name, line: senderLine(sender), foot: sender.foot || senderLine(sender) },
    date,
    enclosures: given.enclosures,
    duplex,
  };
}

/** "Hedge & Field · Garden Lane 3 · 20095 Hamburg": where the letter goes back to. */
function senderLine(sender: Parameters<typeof postOf>[1]): string {
  const { lines } = postalAddress(
    { person: null, firm: sender.name, address: { value: "", ...sender } },
    sender.country,
  );
  return lines.join(" · ");
}
