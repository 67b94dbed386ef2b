import { fold } from "./fold.ts";
import { hasLegalForm } from "./firm-names.ts";
import { nicknameGroups } from "./nicknames.ts";
import { readDate } from "./read-date.ts";

/** How values of a column are compared. */
export type Kind = "word" | "phrase" | "firm" | "date" | "email" | "phone" | "code" | "number" | "site";
export type Part = "given" | "family" | "full";
export type Subject = "people" | "accounts";

export interface ColumnGuess {
  kind: Kind;
  /** What part of a person's name it is, where it is one. */
  part?: Part;
  /** The share of values that begin with a given name known for its short forms: tells given names from family names without a heading. */
  givenShare: number;
}

const givenName =
  /(first|given|fore|christian|vor|pre)[ _-]*(name|nom)|^f[ _-]?name$|^given$|^first$|^vorname|^prenom|^nombre$|^nome$/i;
const familyName =
  /(last|sur|family|nach|famil\w*|second)[ _-]*(name|nom)|^l[ _-]?name$|^surname$|^last$|^family$|^apellidos?$|^cognome$|^nom$/i;
const fullName =
  /^(full|display|contact|complete|person|customer)?[ _-]*name[ _-]*(full|complete)?$|^contact$|^person$/i;
const firmName = /compan|firm|organi[sz]|account|business|employer|supplier|vendor/i;
const phoneName = /phone|mobile|^tel|telef|^fax|handy|^cell|^mobil/i;

/** From what the values look like; the heading only decides where values can't. */
export function guessKind(heading: string, values: string[], subject: Subject | undefined): ColumnGuess {
  const some = values.map((value) => value.trim()).filter((value) => value !== "");
  const share = (test: (value: string) => boolean): number =>
    some.length === 0 ? 0 : some.filter(test).length / some.length;
  const none: ColumnGuess = { kind: "word", givenShare: 0 };
  if (some.length === 0) return none;
  if (share((value) => /^[^\s@]+@[^\s@]+$/.test(value)) > 0.7) return { ...none, kind: "email" };
  if (share((value) => readDate(value) !== undefined) > 0.7) return { ...none, kind: "date" };
  if (share((value) => /^(https?:\/\/|www\.)?([\p{L}\d-]+\.)+\p{L}{2,}(\/\S*)?$/iu.test(value)) > 0.7)
    return { ...none, kind: "site" };
  const digits = (value: string): number => value.replace(/\D/g, "").length;
  const dialled = share((value) => /^[+(]?[\d\s()./+-]{6,}(\s*(x|ext\.?)\s*\d+)?$/i.test(value) && digits(value) >= 7);
  const punctuated = share((value) => /^\+|^00|[\s()/.-]\d/.test(value));
  if (dialled > 0.7 && (phoneName.test(heading) || punctuated > 0.6)) return { ...none, kind: "phone" };
  if (share((value) => /^[-+]?[$€£]?\s?\d{1,3}([ ,.]?\d{3})*([.,]\d{1,2})?$|^\d{1,4}$/.test(value)) > 0.9) {
    const asNumber = share((value) => /[.,]\d{1,2}$|^(1[89]|20)\d\d$|^[$€£]/.test(value)) > 0.8;
    return { ...none, kind: asNumber && !phoneName.test(heading) ? "number" : "code" };
  }
  if (share((value) => /\d/.test(value) && !/\s.*\s/.test(value) && value.length <= 12) > 0.7)
    return { ...none, kind: "code" };
  const folded = some.map(fold);
  const words = folded.reduce((sum, value) => sum + value.split(" ").length, 0) / folded.length;
  const letters = share((value) => !/\d/.test(value));
  const givenShare =
    folded.filter((value) => nicknameGroups(value.split(" ")[0] as string).length > 0).length / folded.length;
  const looksFirm = folded.filter(hasLegalForm).length / folded.length > 0.05;
  if (looksFirm || firmName.test(heading)) return { kind: words > 1.2 || looksFirm ? "firm" : "word", givenShare };
  if (letters > 0.9) {
    if (givenName.test(heading)) return { kind: "word", part: "given", givenShare };
    if (familyName.test(heading)) return { kind: "word", part: "family", givenShare };
    const nameLike = words > 1.5 && words < 3.6;
    if (nameLike && subject !== "accounts" && (givenShare > 0.25 || (subject === "people" && fullName.test(heading))))
      return { kind: "word", part: "full", givenShare };
  }
  if (subject === "accounts" && fullName.test(heading)) return { kind: "firm", givenShare };
  return { kind: words > 1.35 ? "phrase" : "word", givenShare };
}
