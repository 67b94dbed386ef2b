import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { rmSync } from "node:fs";
import { newId } from "../../../platform/db/id.ts";
import { compileMjml } from "../compile-mjml.ts";
import { trackedHtml } from "./tracked-html.ts";
import { readTracked, trackedPath } from "./tracked-link.ts";

const dataDir = mkdtempSync(path.join(tmpdir(), "tracked-"));
afterAll(() => rmSync(dataDir, { recursive: true }));
const [workspace, touch, mailing] = [newId(), newId(), newId()];
const house = "https://crm.example.org";
const leave = "https://elsewhere.example/leave";
const write = (html: string): string =>
  trackedHtml({ dataDir, workspace }, html, { house, touch, mailing, apart: [leave, ""] });

const ours = /https:\/\/crm\.example\.org\/[lp]\/([\w-]+)/g;
/** Where its links lead now, in order. */
const leadTo = (html: string): string[] =>
  [...write(html).matchAll(ours)]
    .map(([, text]) => readTracked(dataDir, text as string))
    .filter((of) => of?.kind === "link")
    .map((of) => of?.target as string);
/** The mail without what was added to it. */
const stripped = (html: string): string =>
  write(html).replace(/<a href="[^"]*" style="display:none" aria-hidden="true" tabindex="-1"><\/a><img [^>]*>/, "");

test("links to the web lead over us, with all that stands behind the question mark", () => {
  expect(
    leadTo(`<a href="https://example.org/a?utm_source=mail&amp;utm_campaign=x%20y&copy=1#top">a</a>
      <A class=x HREF='http://example.org/b'>b</A> <a href=https://example.org/c>c</a>
      <area shape="rect" href="https://example.org/d"><a title="1 > 0" href="https://example.org/e">e</a>
      <a href="&#104;ttps://example.org/f">f</a><a href=" https://example.org/g ">g</a><a href="https://münchen.example/ö">h</a>`),
  ).toEqual([
    "https://example.org/a?utm_source=mail&utm_campaign=x%20y&copy=1#top",
    "http://example.org/b",
    "https://example.org/c",
    "https://example.org/d",
    "https://example.org/e",
    "https://example.org/f",
    "https://example.org/g",
    "https://xn--mnchen-3ya.example/%C3%B6",
  ]);
});

const untouched = [
  `<a href="${leave}">out</a>`,
  `<a href="${house}/u/abc">preferences</a>`,
  `<a href="${house}/m/abc">in the browser</a>`,
  `<a href="${house}">us</a>`,
  `<a href="mailto:ida@example.org">mail</a>`,
  `<a href="tel:+4912345">call</a>`,
  `<a href="#below">below</a>`,
  `<a name="below">anchor</a>`,
  `<a href="">nothing</a>`,
  `<a href="/relative">relative</a>`,
  `<a href="//example.org/x">without a scheme</a>`,
  `<a href="javascript:alert(1)">script</a>`,
  `<a href="data:text/html,x">data</a>`,
  `<a href="https://example.org/bank" data-untracked>marked</a>`,
  `<a data-untracked="" href="https://example.org/bank">marked</a>`,
  `<a rel="noopener untracked" href="https://example.org/bank">marked</a>`,
  `<a href="https://example.org/${"x".repeat(1300)}">too long</a>`,
  `<a href="https://">broken</a>`,
  `<!-- <a href="https://example.org/comment">x</a> -->`,
  `<!--[if mso]><a href="https://example.org/outlook">x</a><![endif]-->`,
  `<style>a[href="x"] > b { color: red } <a href="https://example.org/style"></style>`,
  `<title><a href="https://example.org/title"></title>`,
  `<abbr href="https://example.org/no">no link</abbr><article href="https://example.org/x"></article>`,
  `<p>1 < 2 <a href="https://example.org/never closed`,
];
test.each(untouched)("stays as it is: %s", (html) => {
  expect(leadTo(html)).toEqual([]);
  expect(stripped(html)).toBe(html);
});

test("in MJML a link of a text is marked by data-untracked, a button by rel", async () => {
  const mjml = `<mjml><mj-body><mj-section><mj-column>
    <mj-text><a href="https://example.org/a">a</a> <a href="https://bank.example/b" data-untracked="">b</a></mj-text>
    <mj-button href="https://bank.example/c" rel="untracked">c</mj-button><mj-button href="https://example.org/d">d</mj-button>
  </mj-column></mj-section></mj-body></mjml>`;
  expect(leadTo(await compileMjml(mjml))).toEqual(["https://example.org/a", "https://example.org/d"]);
});

test("one picture and one link that nobody sees stand at the beginning of the body", () => {
  const html = write(`<html><head><title>x</title></head><body class="a > b"><p>Dear Ann</p></body></html>`);
  const found = [...html.matchAll(ours)].map(([, text]) => readTracked(dataDir, text as string));
  expect(found).toEqual([
    { kind: "trap", workspace, touch, mailing, target: "" },
    { kind: "picture", workspace, touch, mailing, target: "" },
  ]);
  expect(html).toMatch(
    /<body class="a > b"><a [^>]*display:none[^>]*aria-hidden="true"[^>]*><\/a><img [^>]*alt=""[^>]*><p>Dear/,
  );
});

test("whatever the HTML is, nothing of it is lost but addresses, and it takes no long", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "<a ",
    'href="https://e.org/"',
    '"',
    "'",
    "<!--",
    "-->",
    "</a>",
    "<style>",
    "</style>",
    "<body",
    "x",
    " ",
    "=",
    "/",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = pieces.join("");
      const back = stripped(html).replace(ours, (whole, text: string) => {
        const of = readTracked(dataDir, text);
        return of?.kind === "link" ? of.target : whole;
      });
      // An unquoted value gets quotes.
      expect(back.replaceAll('"', "")).toBe(html.replaceAll('"', ""));
    }),
    { numRuns: 1000 },
  );
  for (const wild of ["<", '<a href="', "<!--", "<a ", "<a href='x' ", "<style", "<style>"]) {
    const at = performance.now();
    write(wild.repeat(400_000 / wild.length));
    expect(performance.now() - at).toBeLessThan(2000);
  }
});

test("nobody makes an address that leads somewhere else: changed by any letter, cut, added to, or signed with another key it is nothing", () => {
  const of = { kind: "link" as const, workspace, touch, mailing, target: "https://example.org/offer" };
  const text = trackedPath({ dataDir }, of).slice("/l/".length);
  expect(readTracked(dataDir, text)).toEqual(of);
  for (let at = 0; at < text.length; at++)
    for (const letter of "Az9-_")
      if (letter !== text[at])
        expect(readTracked(dataDir, text.slice(0, at) + letter + text.slice(at + 1))).toBeUndefined();
  for (let cut = 1; cut < text.length; cut++) expect(readTracked(dataDir, text.slice(0, cut))).toBeUndefined();
  for (const more of ["A", "=", "/", "?", "."]) expect(readTracked(dataDir, text + more)).toBeUndefined();
  for (const wild of ["", "x", "https://evil.example", "..%2f", "A".repeat(300), "A".repeat(100_000)])
    expect(readTracked(dataDir, wild)).toBeUndefined();
  const other = mkdtempSync(path.join(tmpdir(), "tracked-"));
  expect(readTracked(other, text)).toBeUndefined();
  rmSync(other, { recursive: true });
  // What leads to no page of the web is refused even where we signed it.
  for (const target of [
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.example",
    "https://e.org/\r\nSet-Cookie: a=b",
    "",
  ])
    expect(readTracked(dataDir, trackedPath({ dataDir }, { ...of, target }).slice(3))).toBeUndefined();
});
