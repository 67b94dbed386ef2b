/** Blanks that hold nothing: `trim` knows no-break spaces, not the zero-width ones. */
const invisible = /[\u200b\u200c\u200d\u2060\ufeff]/g;

/** Outlook writes a birthday that nobody knows as 0/0/00. */
const noDay = /^0{1,2}[/.]0{1,2}[/.]00$/;

/** `NULL`, `N/A`, `\N`, a day of noughts and empty are missing. */
export function isMissing(text: string): boolean {
  const first = text.charCodeAt(0);
  // A long cell that begins with a letter is the usual case, and certainly something.
  if (text.length > 8 && first > 32 && first !== 0xa0 && first < 0x2000) return false;
  const bare = text.trim();
  if (bare === "") return true;
  switch (bare) {
    case "NULL":
    case "null":
    case "Null":
    case "N/A":
    case "n/a":
    case "#N/A":
    case "\\N":
      return true;
  }
  if (first === 48 && noDay.test(bare)) return true;
  return bare.replace(invisible, "") === "";
}
