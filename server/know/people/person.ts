/** The name as written, else what is known of it. A script that runs without blanks between names has none put in. */
export function personName(person: {
  name?: string | null;
  given_name?: string | null;
  family_name?: string | null;
}): string {
  if (person.name) return person.name;
  const { given_name: given, family_name: family } = person;
  if (given && family && withoutBlanks.test(given) && withoutBlanks.test(family)) return family + given;
  return [given, family].filter(Boolean).join(" ");
}

/** Chinese, Japanese and Korean names are written family name first and together. */
const withoutBlanks = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
