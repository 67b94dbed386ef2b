import { everyAlphabet } from "../unicode-words.ts";

/** Where to write instead, and where the person is now. */
export interface Onward {
  successor: string | null;
  successor_name: string | null;
  new_address: string | null;
}

const addressRule = /[\p{L}\d.!#$%&'*+=?^_`{}~-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
// "My new address", "reach me at": where the person themselves is.
const own = everyAlphabet(
  /\b(my new|new (private |personal |work |professional )?(e-?mail|address|contact)|reach me|contact me|find me|write to me|keep in touch|stay in touch|me at|meine[rn]? neue\w*|neuen? (adresse|e-?mail|mailadresse)|privat\w*|erreichen sie mich|erreichst du mich|unter meiner|ma nouvelle|nouvelle adresse|me joindre|me contacter|mi nuev[oa]|nueva dirección|contactarme|localizarme|mio nuovo|nuovo indirizzo|contattarmi|mijn nieuwe|mij bereiken|bereiken via|nieuwe (e-?mail)?adres|mój nowy|nowy adres|kontakt ze mną|meu novo|novo (e-?mail|endereço)|min nye?a?|nå mig|kontakta mig|můj nový|новый адрес|со мной)(?!\p{L})|新しい(メール)?アドレス/iu,
);
const instead = everyAlphabet(
  /\b(contact|direct|instead|successor|replac\w+|taken over|takes over|point of contact|send|write|forward|please|wenden|künftig|nachfolg\w*|ansprechpartner\w*|vertret\w*|zuständig|übernommen|richten|bitte|adresse[rz]?|contact\w*|interlocut\w+|remplac\w+|dirij\w+|póngase|sustitu\w+|rivolg\w+|scriv\w+|sostitu\w+|opvolger|overgenomen|terecht|kontakt\w*|prosimy|encaminh\w+|dirij\w+|obra\S*|обращ\w+|пишите|後任|联系)(?!\p{L})/iu,
);

/** Reads who takes over and where somebody went from a note that they left; the note's own address says neither. */
export function readOnward(text: string, self: string | null): Onward {
  const found = [...text.matchAll(addressRule)]
    .map((one) => ({ at: one.index, address: one[0].replace(/[.,;:]+$/, "").replace(/^['`]+/, "") }))
    .filter((one) => one.address.toLowerCase() !== self?.toLowerCase());
  const theirs = found.filter((one) => own.test(sentenceUpTo(text, one.at)));
  const others = found.filter((one) => !theirs.includes(one));
  const successor = others.find((one) => instead.test(sentenceUpTo(text, one.at))) ?? others[0];
  const name = successor ? nameBefore(text.slice(Math.max(0, successor.at - 90), successor.at)) : nameAlone(text);
  return {
    successor: successor?.address.toLowerCase() ?? name,
    successor_name: name,
    new_address: theirs[0]?.address.toLowerCase() ?? null,
  };
}

function sentenceUpTo(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 160), at);
  const starts = [...before.matchAll(/[.!?。](?=\s|\p{Lo})|\n\s*\n/gu)].map((one) => one.index + 1);
  return before.slice(starts.at(-1) ?? 0);
}

const title =
  /^(Mr|Mrs|Ms|Dr|Herrn?|Frau|Mme|Mlle|M|Monsieur|Madame|Sig|Sig\.ra|Dott|dott|Sra?|Señora?|Pani?|Pana|Pan|Dhr|Mevr|Hr|Fru)\.?$/u;
const notNames =
  /^(Please|Bitte|Your|Our|The|For|In|Contact|Kontakt|Email|E-Mail|Mail|Tel|Phone|Reception|Head|Sales|Team|Support|Office|Operations|Manager|Director|Nachfolgerin|Nachfolger|Nachfolge|Ansprechpartner|Ansprechpartnerin|Dringende|Vertretung|Kollegin|Kollege|Pour|Por|Per|Voor|Vi|Ihr|Ihre|Sie|An|Unter)$/u;

/** The name that stands right before an address: "Paula Nolan at …", "Frau Theresa Lechner, …". */
function nameBefore(before: string): string | null {
  const tail =
    /((?:\p{Lu}[\p{L}'’.-]*\s+){0,3}\p{Lu}[\p{L}'’-]+)(?:\n[^\n@]{0,60})?[\s,:;(<[–-]*(?:(?:at|on|via|unter|op|på|sur|à|su|em|no|pod|auf|mail|e-?mail)\b[\s:]*)?$/u.exec(
      before,
    )?.[1];
  return tail ? cleanName(tail) : null;
}

/** Somebody is named to turn to, without an address. */
function nameAlone(text: string): string | null {
  const found =
    /(?:contact|contacter|successor(?: is|,)?|replaced by|taken over by|wenden Sie sich (?:bitte |künftig )*an|Nachfolger(?:in)?(?: ist|,)?|übernommen von|Ansprechpartner(?:in)? ist|s'adresser à|adresser à|dirigirse a|diríjase a|rivolgersi a|rivolgetevi a|terecht bij|contact op met|kontakta|kontakt med|kontaktujte)\s+((?:\p{Lu}[\p{L}'’.-]*\s+){0,3}\p{Lu}[\p{L}'’-]+)/u.exec(
      text,
    )?.[1];
  return found ? cleanName(found) : null;
}

function cleanName(words: string): string | null {
  const kept = words.split(/\s+/).filter((word) => !title.test(word) && !notNames.test(word));
  return kept.length > 0 && kept.length <= 4 ? kept.join(" ") : null;
}
