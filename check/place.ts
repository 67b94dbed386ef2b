import { chapters, platform } from "./house.ts";

/** Where a file stands in the order of the house. A lower rank may not open a higher one. */
export interface Place {
  side: "server" | "web" | "outside";
  /** `know/people`, `platform/db`, `main`, `ui`, `app`. */
  room: string;
  rank: number;
  chapter: string;
}

const features = Object.entries(chapters).flatMap(([chapter, names]) => names.map((name) => `${chapter}/${name}`));
const mainRank = 1000;
/** The only files of the web that know every screen. */
const webMain = ["web/app/main.tsx", "web/app/router.tsx"];

/** undefined where the file is in server/ or web/ but the house has no such room. */
export function placeOf(path: string): Place | undefined {
  const [side, first = "", second = ""] = path.split("/");
  if (side !== "server" && side !== "web") return { side: "outside", room: side ?? "", rank: -1, chapter: "" };
  const deep = path.split("/").length > 3;
  if (side === "server" && first === "platform") {
    const known = deep && (platform as readonly string[]).includes(second);
    return known ? { side, room: `platform/${second}`, rank: 0, chapter: "platform" } : undefined;
  }
  if (first === "main" || webMain.includes(path) || (side === "web" && path.split("/").length === 2)) {
    return { side, room: "main", rank: mainRank, chapter: "main" };
  }
  if (side === "web" && (first === "ui" || first === "app")) {
    return { side, room: first, rank: first === "ui" ? 0 : 1, chapter: first };
  }
  const at = features.indexOf(`${first}/${second}`);
  if (at === -1 || !deep) return undefined;
  return { side, room: `${first}/${second}`, rank: 10 + at, chapter: first };
}
