import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newId } from "../../../platform/db/id.ts";
import { type Link, readLink, writeLink } from "./link.ts";

function book(...keys: Buffer[]) {
  const name = (key: Buffer): string => createHash("sha256").update(key).digest("hex").slice(0, 12);
  return {
    current: name(keys[0] as Buffer),
    keys: new Map(keys.map((key) => [name(key), key])),
    from: "a test",
  };
}

const mark = createHash("sha256").update("ada@mill.example").digest("hex");
const links = (): Link[] => {
  const base = { workspace: newId(), person: newId() };
  return [
    { deed: "page", channel: "email", ...base },
    { deed: "page", channel: "text", ...base, touch: newId() },
    { deed: "page", channel: "email", ...base, touch: newId(), topic: newId(), mark },
    { deed: "confirm", channel: "email", ...base, consent: newId(), mark },
    { deed: "page", channel: "letter", ...base, topic: newId(), consent: newId(), touch: newId(), mark },
  ];
};

test("a link says what was put into it, and is the same each time", () => {
  const ours = book(randomBytes(32));
  for (const link of links()) {
    const text = writeLink(ours, link);
    expect(readLink(ours, text)).toEqual(link);
    expect(writeLink(ours, link)).toBe(text);
    // The server takes no longer part of an address.
    expect(text.length).toBeLessThanOrEqual(200 + (link.consent && link.topic ? 50 : 0));
  }
});

test("nobody can read whom a link is for, nor make one", () => {
  const ours = book(randomBytes(32));
  const link = { ...(links()[2] as Link) };
  const text = writeLink(ours, link);
  const bytes = Buffer.from(text, "base64url").toString("hex");
  for (const hidden of [link.person, link.workspace, link.touch as string])
    expect(bytes).not.toContain(hidden.replaceAll("-", ""));
  expect(bytes).not.toContain(mark);
  expect(readLink(book(randomBytes(32)), text)).toBeUndefined();
});

test("a link with any one letter changed, cut or added opens nothing", () => {
  const ours = book(randomBytes(32));
  const text = writeLink(ours, links()[1] as Link);
  const letters = "ABZaz09-_";
  for (let at = 0; at < text.length; at++)
    for (const letter of letters)
      if (letter !== text[at]) expect(readLink(ours, text.slice(0, at) + letter + text.slice(at + 1))).toBeUndefined();
  for (let cut = 1; cut < text.length; cut++) expect(readLink(ours, text.slice(0, cut))).toBeUndefined();
  for (const more of ["A", "AA", "=", ".", " ", "\n"]) expect(readLink(ours, text + more)).toBeUndefined();
  for (const wild of ["", "x", "../../etc/passwd", "A".repeat(120), "A".repeat(5000)])
    expect(readLink(ours, wild)).toBeUndefined();
});

test("a new key in front leaves the links of the old one open for ever", () => {
  const [old, fresh] = [randomBytes(32), randomBytes(32)];
  const link = links()[2] as Link;
  const before = writeLink(book(old), link);
  const after = writeLink(book(fresh, old), link);
  expect(after).not.toBe(before);
  expect(readLink(book(fresh, old), before)).toEqual(link);
  expect(readLink(book(fresh, old), after)).toEqual(link);
});
