import { expect, test } from "vitest";
import { type Piece, readLayout } from "./read-layout.ts";
import { mendLiquid, writeLayout } from "./write-layout.ts";

const rich = `{% assign x = 1 %}
<mjml>
  <mj-head>
    <!-- <mj-body> is further below -->
    <mj-attributes><mj-text color="#333" /></mj-attributes>
    <mj-preview>{% if person.given_name %}Hello{% endif %}</mj-preview>
  </mj-head>
  <mj-body background-color='#f6f4ee'>
    <!-- the head -->
    <mj-wrapper padding="0">
      <mj-section><mj-column width="60%">
        <mj-text>Dear {{ person.title | default: "colleague" }}, {% if account.city != "" %}<b>{{ account.city }}</b>{% endif %}<br>&nbsp;5 &lt; 6</mj-text>
        <mj-image src="https://a.example/i/x?a=1&amp;b=2" alt="" />
        <mj-table><tr><td>{% for x in y %}<i>{{ x }}</i>{% endfor %}</td></tr></mj-table>
      </mj-column></mj-section>
    </mj-wrapper>
    <mj-hero mode="fluid-height"><mj-text>Hero</mj-text></mj-hero>
    <mj-section><mj-column><mj-button href="{{ item.link }}">Go</mj-button><mj-spacer height="4px"></mj-spacer></mj-column></mj-section>
  </mj-body>
</mjml>
`;

const bare = (piece: Piece): unknown => ({ ...piece, pieces: piece.pieces.map(bare) });
const layoutOf = (mjml: string) => {
  const { layout } = readLayout(mjml);
  if (!layout) throw new Error("it can't be read");
  return layout;
};

test("what is read and written again holds the same pieces, words and attributes, and its head letter by letter", () => {
  const layout = layoutOf(rich);
  const written = writeLayout(layout);
  expect(bare(layoutOf(written).body)).toEqual(bare(layout.body));
  expect(written.slice(0, layout.before.length)).toBe(rich.slice(0, layout.before.length));
  expect(written).toContain(`{{ person.title | default: "colleague" }}, {% if account.city != "" %}`);
  expect(writeLayout(layoutOf(written))).toBe(written);
});

test("what has no block of its own is kept whole: a table, a hero, a section with something foreign in it", () => {
  const { pieces } = layoutOf(rich).body;
  expect(pieces.map(({ kind, tag }) => [kind, tag])).toEqual([
    ["note", "note"],
    ["frame", "mj-wrapper"],
    ["kept", "mj-hero"],
    ["frame", "mj-section"],
  ]);
  const foreign = "<mjml><mj-body><mj-section><mj-raw><i>x</i></mj-raw><mj-column /></mj-section></mj-body></mjml>";
  expect(layoutOf(foreign).body.pieces).toMatchObject([
    { kind: "kept", source: "<mj-section><mj-raw><i>x</i></mj-raw><mj-column /></mj-section>" },
  ]);
});

test.each([
  ["liquid", "<mjml><mj-body>{% if a %}<mj-section></mj-section>{% endif %}</mj-body></mjml>"],
  ["liquid", "<mjml><mj-body><mj-raw>{% if a %}</mj-raw><mj-section></mj-section></mj-body></mjml>"],
  ["liquid", '<mjml><mj-body background-color="{% if a %}red{% endif %}"></mj-body></mjml>'],
  ["unreadable", "<mjml><mj-body>words<mj-section></mj-section></mj-body></mjml>"],
  ["unreadable", "<mjml><mj-body><mj-section></mj-body></mjml>"],
  ["unreadable", "<mjml><mj-body><mj-section><mj-column><mj-text>x</mj-column></mj-section></mj-body></mjml>"],
  ["unreadable", '<mjml><mj-body width="1" width="2"></mj-body></mjml>'],
  ["unreadable", "<mjml></mjml>"],
  ["empty", " \n"],
])("what can't be laid out is told as %s: %s", (obstacle, mjml) => {
  expect(readLayout(mjml)).toEqual({ obstacle });
});

test("Liquid that was typed beside keeps its signs, words keep their entities", () => {
  expect(mendLiquid("{% if a &gt; 2 &amp;&amp; b %}1 &lt; 2{{ a&nbsp;| default: &quot;x&quot; }}")).toBe(
    '{% if a > 2 && b %}1 &lt; 2{{ a | default: "x" }}',
  );
});
