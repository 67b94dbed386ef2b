import { posix } from "node:path";
import type { Check, Refusal } from "./check.ts";
import { chapters, contractPackages, mainFiles, publicFiles } from "./house.ts";
import { importsOf, isCode, isTest } from "./parse.ts";
import { type Place, placeOf } from "./place.ts";
import { findRings } from "./rings.ts";
import { lineOf, type Tree } from "./tree.ts";

export const order: Check = {
  name: "order",
  proves: "chapters and features open only what is before them, by its public face",
  run: ({ tree }) => orderRefusals(tree),
};

export function orderRefusals(tree: Tree): Refusal[] {
  const files = tree.files.filter((path) => /^(server|web)\//.test(path) && isCode(path));
  const refusals: Refusal[] = [];
  const edges = new Map<string, string[]>();
  for (const path of files) {
    const here = placeOf(path);
    if (!here) {
      refusals.push(noSuchRoom(path));
      continue;
    }
    if (isTest(path)) continue;
    const opened: string[] = [];
    for (const { from, offset, typeOnly } of importsOf(tree, path)) {
      const where = `${path}:${lineOf(tree.read(path), offset)}`;
      if (!from.startsWith(".")) {
        if (isContract(path) && !contractPackages.includes(from)) refusals.push(heavyContract(where, from));
        continue;
      }
      const target = posix.normalize(posix.join(posix.dirname(path), from.replace(/\?.*$/, "")));
      if (!typeOnly) opened.push(target);
      const refused = isCode(target) ? judge(where, path, here, target) : undefined;
      if (refused) refusals.push(refused);
    }
    edges.set(path, opened);
  }
  for (const ring of findRings(edges)) {
    refusals.push({
      where: ring[0] as string,
      what: `imports run in a ring: ${[...ring, ring[0]].join(" → ")}`,
      instead: "move what both need into a file that imports neither, or pass it as an argument",
    });
  }
  return refusals;
}

function judge(where: string, path: string, here: Place, target: string): Refusal | undefined {
  const there = placeOf(target);
  if (!there) return undefined; // The file itself is refused by its own place.
  if (isTest(target)) {
    return {
      where,
      what: `opens ${target}, which is a test's`,
      instead: "move what the program needs into a file of the program",
    };
  }
  if (there.side === "outside") return undefined;
  const inside = target
    .split("/")
    .slice(there.room.split("/").length + 1)
    .join("/");
  if (isContract(path) && !isContract(target)) {
    return {
      where,
      what: `a contract opens ${target}; the browser would read it too`,
      instead: "a contract may open zod and other contracts; move the shape into contract.ts, the rule out of it",
    };
  }
  if (here.side === "server" && there.side === "web") {
    return { where, what: `the server opens ${target}`, instead: "put what both need into the feature's contract.ts" };
  }
  if (here.side === "web" && there.side === "server") {
    if (isContract(target)) return undefined;
    return {
      where,
      what: `the web opens ${target}`,
      instead: "import the shape from the feature's contract.ts, or ask the API through web/app/api",
    };
  }
  if (here.room === there.room) return undefined;
  if (here.room === "main") return mainMay(where, there, inside, target);
  if (there.rank > here.rank || there.room === "main") return runsAgainst(where, here, there, target);
  if (there.room === "ui" || there.room === "app" || publicFiles.includes(inside)) return undefined;
  return {
    where,
    what: `opens ${target}, an inner file of ${there.room}`,
    instead: `export what is needed from ${there.side}/${there.room}/index.ts and import that`,
  };
}

function mainMay(where: string, there: Place, inside: string, target: string): Refusal | undefined {
  if (mainFiles.includes(inside) || there.room === "ui" || there.room === "app") return undefined;
  // A screen is opened by its address, and loaded when it is.
  if (there.side === "web" && /^[^/]+\.tsx$/.test(inside)) return undefined;
  return {
    where,
    what: `main opens ${target}, an inner file of ${there.room}`,
    instead: `main may open ${mainFiles.join(", ")} of a room; export it from one of these`,
  };
}

function runsAgainst(where: string, here: Place, there: Place, target: string): Refusal {
  const order =
    here.chapter === there.chapter && chapters[here.chapter]
      ? `${here.chapter}: ${chapters[here.chapter]?.join(" < ")}`
      : here.side === "web"
        ? `ui < app < ${Object.keys(chapters).join(" < ")} < main`
        : `platform < ${Object.keys(chapters).join(" < ")} < main`;
  return {
    where,
    what: `${here.room} opens ${target}, which comes later (${order})`,
    instead:
      here.side === "web"
        ? "let the later feature hand it in (a slot in web/main, a link by address), or move the shared part into web/ui or web/app"
        : `to tell ${there.room} something, announce a notice it reads in jobs.ts; to ask it something, take it from a registry it fills in parts.ts (joined in server/main/compose.ts)`,
  };
}

function noSuchRoom(path: string): Refusal {
  return {
    where: path,
    what: "stands in no room of the house",
    instead: "put it into a feature (server/<chapter>/<feature>/), or give the new feature its place in check/house.ts",
  };
}

function heavyContract(where: string, from: string): Refusal {
  return {
    where,
    what: `a contract opens the package ${from}; the browser would load it too`,
    instead: `a contract may use ${contractPackages.join(", ")} only; keep the rest in another file of the feature`,
  };
}

const isContract = (path: string): boolean => path.endsWith("/contract.ts");
