import { posix } from "node:path";
import type { Node } from "oxc-parser";
import type { Check, Refusal } from "./check.ts";
import { isCode, isTest, nodesBelow, parseFile } from "./parse.ts";
import { placeOf } from "./place.ts";
import { lineOf, type Tree } from "./tree.ts";
import { calleeOf, literalsIn, propertiesOf, stringOf } from "./values.ts";

export const notices: Check = {
  name: "notices",
  proves: "every notice that is announced is heard by a later room, and every ear has somebody who announces",
  run: ({ tree }) => noticeRefusals(tree),
};

/** Which open screens a topic makes ask again. */
const streamFile = "web/app/stream.ts";

interface Mention {
  topic: string;
  where: string;
  path: string;
}

export function noticeRefusals(tree: Tree): Refusal[] {
  const { announced, heard, web, refusals } = readNotices(tree);
  const stream = new Set(topicsWritten(tree, streamFile));
  const ears = new Set(heard.map((one) => one.topic));
  const rank = (mention: Mention): number => placeOf(mention.path)?.rank ?? 0;
  // The first room that announces: whoever hears it stands after that one.
  const mouths = new Map([...announced].sort((a, b) => rank(b) - rank(a)).map((one) => [one.topic, one]));
  for (const topic of mouths.keys()) {
    if (ears.has(topic) || web.has(topic)) continue;
    refusals.push({
      where: mouths.get(topic)?.where ?? "",
      what: `announces "${topic}", which nobody hears`,
      instead: "remove the announcement, or let a later feature hear it (notices in its parts.ts)",
    });
  }
  for (const topic of web) {
    if (!/^[a-z-]+\.changed$/.test(topic) || mouths.has(topic) || !stream.has(topic)) continue;
    refusals.push({
      where: streamFile,
      what: `open screens wait for "${topic}", which nobody announces`,
      instead: "remove it, or announce it where the change is written",
    });
  }
  for (const ear of heard) {
    const mouth = mouths.get(ear.topic);
    if (!mouth) {
      refusals.push({
        where: ear.where,
        what: `hears "${ear.topic}", which nobody announces`,
        instead: `one of ${[...mouths.keys()].sort().join(", ") || "no topic yet"}; or announce it where the change is written`,
      });
    } else if (rank(mouth) > rank(ear)) {
      refusals.push({
        where: ear.where,
        what: `hears "${ear.topic}" of a later room (${mouth.where})`,
        instead:
          "notices travel down the order; what an earlier room must know of a later one it asks through a registry (parts.ts)",
      });
    }
  }
  return refusals;
}

function readNotices(tree: Tree) {
  const announced: Mention[] = [];
  const heard: Mention[] = [];
  const web = new Set<string>();
  const refusals: Refusal[] = [];
  for (const path of tree.files) {
    if (!/^(server|web)\//.test(path) || !isCode(path) || isTest(path) || path.startsWith("server/platform/notices/"))
      continue;
    for (const { node } of nodesBelow(parseFile(tree, path).program)) {
      const literal = path.startsWith("web/") ? stringOf(node) : undefined;
      if (literal !== undefined) web.add(literal);
      if (!path.startsWith("server/")) continue;
      const written = topicsOf(node, announced, heard);
      if (!written) continue;
      const where = `${path}:${lineOf(tree.read(path), node.start)}`;
      const here = written.topic ? literalsIn(written.topic) : [];
      // A topic handed on by a function of the feature is written where that function is called.
      const around = written.into === heard ? path : `${posix.dirname(path)}/`;
      const topics = here.length > 0 || isPassedOn(path) ? here : topicsWritten(tree, around);
      written.into.push(...topics.map((topic) => ({ topic, where, path })));
      if (topics.length === 0 && !isPassedOn(path)) {
        refusals.push({
          where,
          what: "a notice whose topic is not written here",
          instead: 'write the topic where it is used: announce(tx, "accounts.changed", ids)',
        });
      }
    }
  }
  return { announced, heard, web, refusals };
}

/** announce(tx, topic, ids) · `announces: [{ topic, id }]` of a record kind · `{ topic, handle }` of an ear. */
function topicsOf(
  node: Node,
  announced: Mention[],
  heard: Mention[],
): { topic: Node | undefined; into: Mention[] } | undefined {
  if (node.type === "CallExpression" && calleeOf(node) === "announce")
    return { topic: node.arguments[1], into: announced };
  if (node.type !== "ObjectExpression") return undefined;
  const properties = propertiesOf(node);
  if (!properties.has("topic")) return undefined;
  if (properties.has("handle")) return { topic: properties.get("topic"), into: heard };
  return properties.has("id") && [...properties.keys()].every((name) => ["topic", "id", "ofWords"].includes(name))
    ? { topic: properties.get("topic"), into: announced }
    : undefined;
}

/** The platform and main hand on topics that features wrote. */
function isPassedOn(path: string): boolean {
  const place = placeOf(path);
  return place?.chapter === "platform" || place?.room === "main";
}

/** Whatever looks like a topic in the files whose path begins so. */
function topicsWritten(tree: Tree, begin: string): string[] {
  const found = new Set<string>();
  for (const path of tree.files) {
    if (!path.startsWith(begin) || !isCode(path) || isTest(path)) continue;
    for (const { node } of nodesBelow(parseFile(tree, path).program)) {
      const text = stringOf(node);
      if (text && /^[a-z-]+\.(changed|[a-z]+ed)$/.test(text)) found.add(text);
    }
  }
  return [...found];
}
