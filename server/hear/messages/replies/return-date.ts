import { everyAlphabet } from "../unicode-words.ts";
import { dayAfter, findDays, type FoundDay } from "./days.ts";

const back = everyAlphabet(
  /\b(back|return\w*|resum\w*|available again|reachable again|wieder|zurück\w*|kehre|retour|rentr\w+|reprend\w*|ne pourrai|volv\w+|vuelta|regres\w+|reincorpor\w*|rient\w+|tornerò|torno|rispond\w+|di nuovo|volta|retorn\w+|terug|weer|wrac\w+|powrot\w*|wróc\w*|tillbaka|åter|tilbage|tilbake|palaan|takaisin|vrát\w+|zpět|späť|leszek|vissza\w*|újra|întor\w*|revin|dön\w+)(?!\p{L})|верн\w*|вы(йду|хожу)|буду на|(より|から)|返回|恢复|回(来|到)|복귀/iu,
);
const until = everyAlphabet(
  /\b(until|till|through|thru|bis|jusqu\S*|au|hasta|fino a\w*|fino|tot|t\/m|do|até|până|til|till|t\.o\.m|asti|saakka)\s*(and including|einschließlich|einschl\.|inkl\.|inclusive|zum|dem|den|the|le|el|al|la|o|dia|en met|og med|och med|\p{L}+day|\p{L}+tag,?|\S+dag)?\s*$|\bдо\s*$/iu,
);
const untilAfter = everyAlphabet(
  /^\s*(tarihine )?(kadar|dek)|^\s*(\([^)]*\))?\s*(まで|前)|^[\s-]*(ig|asti|saakka)\b/iu,
);
const inclusive = everyAlphabet(
  /(inclusive|including|einschlie(ß|ss)lich|einschl\.|inkl\.|inclus\b|inclusief|incluido|compreso|włącznie|t\/m|til og med|till och med|t\.o\.m|through)/iu,
);
const onwards = everyAlphabet(
  /\b(ab|from|as of|on|vanaf|à partir d\w*|a partir d\w*|dal|od|fra|från|am|le|el|il|op|dne|den|pe|на|с)\s*(dem|the|du|del|\p{L}+day|\p{L}+tag,?( dem)?|\S+dag)?\s*$/iu,
);
const begins = everyAlphabet(
  /\b(from|vom|von|starting|beginning|since|seit|du|del|desde|dal|vanaf|van|od|from|fra|från|zum|left|verlassen|as of|effective)\s*(dem|the|\p{L}+day|\p{L}+tag,?)?\s*$/iu,
);

/** The day on which somebody is there again, or null. "Until the 14th" is taken at its word; "until the 14th inclusive" means the day after. */
export function returnDate(text: string, sent: Date, monthFirst: boolean): string | null {
  const best = findDays(text, sent, monthFirst)
    .map((found) => ({ found, ...judge(text, found) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || b.found.day.localeCompare(a.found.day))[0];
  if (!best) return null;
  return best.lastDay ? dayAfter(best.found.day) : best.found.day;
}

function judge(text: string, found: FoundDay): { score: number; lastDay: boolean } {
  const before = text.slice(Math.max(0, found.at - 60), found.at);
  const after = text.slice(found.end, found.end + 60);
  const sentenceBefore = before.slice(
    Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"), before.lastIndexOf("。"), before.lastIndexOf("! ")) +
      1,
  );
  const sentenceAfter = /^[^\n!。]*?(?=\.\s|[\n!。]|$)/u.exec(after)?.[0] ?? after;
  const untilThere = until.test(sentenceBefore) || untilAfter.test(after);
  const isBack = back.test(sentenceBefore) || back.test(sentenceAfter);
  const including = untilThere && (inclusive.test(sentenceBefore.slice(-30)) || inclusive.test(after.slice(0, 16)));
  const startPenalty = begins.test(sentenceBefore) && !back.test(sentenceBefore) ? (isBack ? 2 : 3) : 0;
  const score =
    (isBack ? 3 : 0) +
    (untilThere ? 2 : 0) +
    (onwards.test(sentenceBefore) && isBack ? 1 : 0) -
    startPenalty -
    (found.vague ? 1 : 0);
  return { score, lastDay: including };
}
