/** Lines of tasks are written once, in the language of the workspace, like those of the plays. */
export const askTitle = (language: string, person: string, account: string): string =>
  language === "de"
    ? `Hat ${person} ${account} verlassen? Eine automatische Antwort sagt es`
    : `Has ${person} left ${account}? An automatic reply says so`;

export function successorTitle(language: string, account: string, name: string | null, address: string): string {
  const who = name && name !== address ? `${name}, ${address}` : address;
  return language === "de" ? `${account}: neue Ansprechperson ist ${who}` : `${account}: the new contact is ${who}`;
}
