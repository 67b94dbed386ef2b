/** A day as its text names it, with where it stands. */
export interface FoundDay {
  at: number;
  end: number;
  /** YYYY-MM-DD */
  day: string;
  /** Only a day of the week was named, or "next week". */
  vague: boolean;
}

// By the beginning of their names, without accents. What two languages share means the same month.
const months: readonly string[][] = [
  ["jan", "ene", "gen", "janv", "sty", "led", "tam", "oca", "янв", "січ", "ian", "ιαν"],
  ["feb", "fev", "lut", "uno", "hel", "sub", "фев", "лют", "fevr", "φεβ", "febr"],
  ["mar", "maa", "brez", "marz", "mrt", "mac", "marc", "мар", "бер", "brezna", "marz", "mart", "μαρ"],
  ["apr", "abr", "avr", "kwi", "dub", "huh", "nis", "апр", "кві", "apri", "απρ"],
  ["mai", "may", "maj", "mei", "mag", "kve", "tou", "мая", "май", "трав", "maja", "maio", "mayo", "μαι"],
  ["jun", "juin", "giu", "cze", "cer", "kes", "haz", "июн", "черв", "iun", "ιουν"],
  ["jul", "juil", "lug", "lip", "cervenc", "hei", "tem", "июл", "лип", "iul", "ιουλ"],
  ["aug", "ago", "aou", "sie", "srp", "elo", "agu", "авг", "серп", "αυγ"],
  ["sep", "set", "wrz", "zar", "syy", "eyl", "сен", "вер", "σεπ"],
  ["oct", "okt", "out", "ott", "paz", "rij", "lok", "eki", "окт", "жов", "οκτ"],
  ["nov", "lis", "mar-", "kas", "ноя", "лист", "noi", "νοε"],
  ["dec", "dic", "dez", "gru", "pro", "jou", "ara", "дек", "груд", "δεκ"],
];
const wholeMonths =
  /^(jan(uar[iy]?|uary|\.|uari|vier|v|eiro)?|januar|january|enero|ene|gennaio|gen|stycz\S*|led(en|na)|tammik\S*|ocak|янв\S*|січ\S*|ian(uarie)?|ιαν\S*|feb(ruar[iy]?|ruary|rero|braio|bruarie)?|fev(rier|ereiro|r)?|febr(uari|aio)?|lut(y|ego)|unora|unor|helmik\S*|subat|фев\S*|лют\S*|φεβ\S*|mar(ch|s|zo|z|et|ts|ec|ca|co|tie|cius)?|maart|mrt|maalisk\S*|brez(en|na)|marz(ec|o)?|marc(a|o|ius)|mart|март\S*|берез\S*|μαρ\S*|apr(il|ile|ilie|ilis)?|abr(il)?|avr(il)?|kwie\S*|dub(en|na)|huhtik\S*|nisan|апр\S*|кві\S*|απρ\S*|mai|may|maj|maja|mei|mag(gio)?|mayo|maio|kvet(en|na)|touko\S*|мая|май|трав\S*|majus|μαι\S*|jun(i|e|io|ho|ius)?|juin|giu(gno)?|czerw(iec|ca)|cerv(en|na)|kesa\S*|haziran|июн\S*|черв\S*|iunie|ιουν\S*|jul(i|y|io|ho|ius)?|juil(let)?|lug(lio)?|lip(iec|ca)|cerven(ec|ce)|heina\S*|temmuz|июл\S*|лип\S*|iulie|ιουλ\S*|aug(ust|ustus|usti|usztus)?|ago(sto)?|aout|sierp\S*|srp(en|na)|elok\S*|agustos|авг\S*|серп\S*|αυγ\S*|sep(t|tember|tembre|tiembre|tembrie)?|szept\S*|set(embro|tembre|iembre)?|wrze\S*|zari|syysk\S*|eylul|сен\S*|верес\S*|σεπ\S*|oct(ober|obre|ubre|ombrie)?|okt(ober|obra)?|oktober|out(ubro)?|ott(obre)?|pazd\S*|rij(en|na)|lokak\S*|ekim|окт\S*|жовт\S*|οκτ\S*|nov(ember|embre|iembre|embro)?|list(opad\S*)|marras\S*|kasim|ноя\S*|листоп\S*|noiembrie|νοε\S*|dec(ember|embre|embrie)?|dic(iembre|embre)?|dez(ember|embro)?|grud(zien|nia)|prosin\S*|joulu\S*|aralik|дек\S*|груд\S*|δεκ\S*)$/u;

/** 1 to 12 for the name of a month in any of the languages, else undefined. */
function monthOf(name: string): number | undefined {
  const plain = plainLetters(name).replace(/\.$/, "");
  if (!wholeMonths.test(plain)) return undefined;
  if (/^(cervenec|cervence)$/.test(plain)) return 7;
  if (plain.startsWith("czerw")) return 6;
  if (plain.startsWith("marras")) return 11;
  let best: { month: number; length: number } | undefined;
  for (const [index, starts] of months.entries())
    for (const start of starts)
      if (plain.startsWith(start) && (!best || start.length > best.length))
        best = { month: index + 1, length: start.length };
  return best?.month;
}

const weekdays: readonly RegExp[] = [
  /^(sunday|sonntag|dimanche|domingo|domenica|zondag|niedziel\S*|sondag|sunnuntai\S*|nedel\S*|vasarnap|pazar|воскресень\S*|duminica)$/,
  /^(monday|montag|lundi|lunes|lunedi|maandag|poniedzial\S*|mandag|maanantai\S*|pondel\S*|hetfo\S*|pazartesi|понедельник\S*|luni|segunda(-feira)?)$/,
  /^(tuesday|dienstag|mardi|martes|martedi|dinsdag|wtor\S*|tirsdag|tisdag|tiistai\S*|uter\S*|kedd\S*|sali|вторник\S*|marti|terca(-feira)?)$/,
  /^(wednesday|mittwoch|mercredi|miercoles|mercoledi|woensdag|srod\S*|onsdag|keskiviik\S*|stred\S*|szerda\S*|carsamba|сред[ауы]|miercuri|quarta(-feira)?)$/,
  /^(thursday|donnerstag|jeudi|jueves|giovedi|donderdag|czwart\S*|torsdag|torstai\S*|ctvrt\S*|csutortok\S*|persembe|четверг\S*|joi|quinta(-feira)?)$/,
  /^(friday|freitag|vendredi|viernes|venerdi|vrijdag|piat\S*|fredag|perjantai\S*|patek|pentek\S*|cuma|пятниц\S*|vineri|sexta(-feira)?)$/,
  /^(saturday|samstag|sonnabend|samedi|sabado|sabato|zaterdag|sobot\S*|lordag|lauantai\S*|szombat\S*|cumartesi|суббот\S*|sambata)$/,
];

const dayMs = 86_400_000;

/** All days that a text names, as somebody means them who writes on `sent`. */
export function findDays(text: string, sent: Date, monthFirst: boolean): FoundDay[] {
  const found: FoundDay[] = [];
  const add = (match: RegExpMatchArray, year: string | undefined, month: number, day: number): void => {
    const at = match.index ?? 0;
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    if (found.some((one) => at < one.end && at + match[0].length > one.at)) return;
    const iso = year
      ? dayIn(year.length === 2 ? 2000 + Number(year) : Number(year), month, day)
      : nextOf(month, day, sent);
    if (iso) found.push({ at, end: at + match[0].length, day: iso, vague: false });
  };
  for (const one of text.matchAll(/\b(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})\b/g))
    add(one, one[1], Number(one[2]), Number(one[3]));
  for (const one of text.matchAll(/(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/g))
    add(one, one[1], Number(one[2]), Number(one[3]));
  for (const one of text.matchAll(/(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?((?:20)?\d\d)\b)?(?!\d)/g))
    add(one, one[3], Number(one[2]), Number(one[1]));
  for (const one of text.matchAll(/(?<![\d/-])(\d{1,2})([/-])(\d{1,2})(?:\2((?:20)?\d\d))?(?![\d/-])/g)) {
    const [first, second] = [Number(one[1]), Number(one[3])];
    const american = second > 12 || (monthFirst && first <= 12);
    if (one[2] === "/" || one[4]) add(one, one[4], american ? first : second, american ? second : first);
  }
  for (const one of text.matchAll(
    /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°|:e|\.)?(?:\s+of|\s+de|\s+di)?\s*(\p{L}{3,14})\.?(?:\s*(?:,|de|del)?\s*(20\d\d))?/gu,
  )) {
    const month = monthOf(one[2] ?? "");
    if (month) add(one, one[3], month, Number(one[1]));
  }
  for (const one of text.matchAll(
    /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:[.-]?[áéeaoi]?n)?\b(?!\s*(?:uhr|:\d\d))(?:,?\s*(20\d\d))?/gu,
  )) {
    const month = monthOf(one[1] ?? "");
    if (month) add(one, one[3], month, Number(one[2]));
  }
  const named = [...found];
  found.push(
    ...vagueDays(text, sent).filter((one) => !named.some((other) => one.at < other.end + 3 && other.at < one.end + 8)),
  );
  return found.sort((a, b) => a.at - b.at);
}

/** Days of the week and the coming week, where no date is named. */
function vagueDays(text: string, sent: Date): FoundDay[] {
  const found: FoundDay[] = [];
  for (const one of text.matchAll(/\p{L}[\p{L}-]+/gu)) {
    const word = plainLetters(one[0]);
    const weekday = weekdays.findIndex((rule) => rule.test(word));
    const at = one.index;
    if (weekday >= 0) {
      const ahead = (weekday - sent.getUTCDay() + 7) % 7 || 7;
      found.push({ at, end: at + one[0].length, day: isoDay(new Date(sent.getTime() + ahead * dayMs)), vague: true });
    } else if (
      /^(tomorrow|morgen|demain|manana|domani|jutro|imorgon|imorgen)$/.test(word) &&
      !/guten $/i.test(text.slice(0, at))
    )
      found.push({ at, end: at + one[0].length, day: isoDay(new Date(sent.getTime() + dayMs)), vague: true });
  }
  return found;
}

/** The first such day that isn't long past: whoever writes "17 August" in December means the next one. */
function nextOf(month: number, day: number, sent: Date): string | undefined {
  const year = sent.getUTCFullYear();
  for (const one of [year, year + 1]) {
    const iso = dayIn(one, month, day);
    if (iso && Date.parse(iso) >= sent.getTime() - 21 * dayMs) return iso;
  }
  return undefined;
}

function dayIn(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 ? isoDay(at) : undefined;
}

export const dayAfter = (day: string): string => isoDay(new Date(Date.parse(day) + dayMs));
const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

export const plainLetters = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ı", "i")
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replaceAll(/[\u0300-\u0305\u0307-\u036f]/g, "")
    .normalize("NFC");
