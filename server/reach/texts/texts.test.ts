import { expect, test } from "vitest";
import { countParts } from "./count-parts.ts";
import { readWish } from "./read-wish.ts";

test("messages are counted as providers charge them", () => {
  const of = (letters: string, n: number) => countParts(letters.repeat(n));
  expect([of("a", 160), of("a", 161), of("a", 306), of("a", 307), of("€", 80), of("€", 81)]).toEqual([
    1, 2, 2, 3, 1, 2,
  ]);
  expect([of("č", 70), of("č", 71), of("😀", 35), of("😀", 36), of("ä", 160)]).toEqual([1, 2, 1, 2, 1]);
});

test("a word that ends it ends it, in whatever dress; a sentence with the word in it is a sentence", () => {
  expect(
    [
      "STOP",
      " stop. ",
      "Stop!!",
      "Please stop",
      "ABMELDEN",
      "stop all",
      "ARRÊT",
      "Unsubscribe",
      "stop texting me",
      "ＳＴＯＰ",
    ].map(readWish),
  ).toEqual(Array(10).fill("stop"));
  expect(
    [
      "Please stop by on Tuesday",
      "We can't stop thanking you",
      "the end is near",
      "",
      "Can you help me choose?",
      "don't cancel my order",
    ].map(readWish),
  ).toEqual(Array(6).fill(undefined));
  expect(["HELP", "Hilfe?", "info", "START", "unstop"].map(readWish)).toEqual([
    "help",
    "help",
    "help",
    "start",
    "start",
  ]);
});
