/** The letters of the GSM alphabet that take one place, and those that take two. Any other letter makes the whole message one of half as many letters. */
const single =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const double = "^{}\\[~]|€\f";

/** How many messages a provider counts and charges: 160 letters in one, 153 in each of several; 70 and 67 with other letters. */
export function countParts(words: string): number {
  const letters = [...words];
  if (letters.every((letter) => single.includes(letter) || double.includes(letter))) {
    const places = letters.reduce((sum, letter) => sum + (double.includes(letter) ? 2 : 1), 0);
    return places <= 160 ? 1 : Math.ceil(places / 153);
  }
  const units = words.length;
  return units <= 70 ? 1 : Math.ceil(units / 67);
}
