import type { Tx } from "../../platform/db/index.ts";

/** Lines of tasks are written once, in the language of the workspace, like those of the plays. */
export const askTitle = (language: string, person: string, account: string): string =>
  language === "de"
    ? `Hat ${person} ${account} verlassen? Eine automatische Antwort sagt es`
    : `Has ${person} left ${account}? An automatic reply says so`;

export function successorTitle(language: string, account: string, name: string | null, address: string): string {
  const who = name && name !== address ? `${name}, ${address}` : address;
  return language === "de" ? `${account}: neue Ansprechperson ist ${who}` : `${account}: the new contact is ${who}`;
}

export const goneDomainTitle = (language: string, domain: string): string =>
  language === "de"
    ? `Alle Mail an @${domain} kommt zurück: ist die Firma umgezogen?`
    : `All mail to @${domain} comes back: has the firm moved?`;

export const movedAddressTitle = (language: string, name: string, address: string): string =>
  language === "de"
    ? `${name}: ${address} ist umgezogen, sagt der Server. Wohin?`
    : `${name}: ${address} has moved, its server says. Where to?`;

export async function workspaceLanguage(tx: Tx): Promise<string> {
  const row = await tx.one<{ language: string }>("select w.language from workspaces w where w.id = $1", [tx.workspace]);
  return row?.language ?? "en";
}
