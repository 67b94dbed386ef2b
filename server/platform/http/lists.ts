import type { z } from "zod";
import type { Ctx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { includes, type Role } from "./caller.ts";
import { longestPage } from "./contract.ts";
import type { Routes } from "./routes.ts";
import { faultsOf } from "./validate.ts";

type Answer = { rows: unknown[]; next?: string | null };
type Handler = (request: object, reply: never) => Promise<Answer>;
interface Options {
  config?: { role?: Role; open?: boolean; login?: boolean };
  schema?: { params?: z.ZodType; querystring?: z.ZodObject; response?: Record<string, z.ZodType> };
}

/** A GET that answers with rows: what a screen shows as a list, page by page. */
interface List {
  path: string[];
  options: Options;
  row: z.ZodType;
  handler: Handler;
}

/** A list as somebody asks for it. */
export interface AskedList {
  /** The last noun of its address. */
  name: string;
  row: z.ZodType;
  /** From the first row to the last, each page of its own moment. */
  rows(ctx: Ctx): AsyncGenerator<unknown>;
}

let features: Routes[] = [];
let known: Promise<List[]> | undefined;

/** Where every list comes from; compose.ts calls it once. */
export function registerLists(routes: Routes[]): void {
  features = routes;
  known = undefined;
}

/** The list behind an address of the API (`/moves?kind=left`, without `/api/v1`). Throws `invalid_input` where it names none, or asks what can't be asked. */
export async function findList(address: string, path = "list"): Promise<AskedList> {
  known ??= recordLists();
  const { pathname, searchParams } = new URL(address, "http://list");
  const parts = pathname.split("/").slice(1).map(decodeURIComponent);
  for (const list of await known) {
    const params = matched(list.path, parts);
    if (!params) continue;
    const { query, faults } = asked(list, params, Object.fromEntries(searchParams));
    if (faults.length > 0) throw new Fault("invalid_input", { faults });
    return {
      name: list.path.findLast((part) => !part.startsWith(":")) ?? "list",
      row: list.row,
      rows: (ctx) => pages(list, ctx, params, query, searchParams.has("limit")),
    };
  }
  throw new Fault("invalid_input", {
    faults: [{ path, given: address, expected: "the address of a list under /api/v1, such as /moves" }],
  });
}

/** All addresses of lists, as they are written in routes. */
export const listPaths = async (): Promise<string[]> =>
  (await (known ??= recordLists())).map(({ path }) => `/${path.join("/")}`);

/** The routes are asked for what they would serve; nothing is served. */
async function recordLists(): Promise<List[]> {
  const lists: List[] = [];
  const ignored = (): void => {};
  const recorder = new Proxy(
    {
      get(path: string, options: Options, handler?: Handler) {
        const row = rowOf(options.schema?.response?.["200"]);
        if (row && handler && !options.config?.open && !options.config?.login)
          lists.push({ path: path.split("/").slice(1), options, row, handler });
      },
    },
    { get: (target, name) => (name === "get" ? target.get : ignored) },
  );
  for (const routes of features) await routes(recorder as never, {} as never);
  // `/imports/latest` is meant before `/imports/{id}`.
  return lists.toSorted((a, b) => wild(a.path) - wild(b.path));
}

const wild = (path: string[]): number => path.filter((part) => part.startsWith(":")).length;

/** The schema of one row, where the answer is a page or a list of rows. */
function rowOf(answer: z.ZodType | undefined): z.ZodType | undefined {
  const rows = (answer as z.ZodObject | undefined)?.shape?.["rows"] as z.ZodArray<z.ZodType> | undefined;
  return rows?.element;
}

function matched(path: string[], parts: string[]): Record<string, string> | undefined {
  if (path.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of path.entries()) {
    const given = parts[at] as string;
    if (part.startsWith(":")) params[part.slice(1)] = given;
    else if (part !== given) return undefined;
  }
  return params;
}

/** As many rows a page as the list gives; of one without pages all there are. */
const longest = ["1000", String(longestPage), "100"];
const all = 1_000_000;

function asked({ options }: List, params: Record<string, string>, given: Record<string, string>) {
  const { params: paramsSchema, querystring } = options.schema ?? {};
  const limit = longest.find((one) => querystring?.shape["limit"]?.safeParse(one).success);
  const query = limit === undefined ? given : { limit, ...given };
  const faults = [
    ...(paramsSchema?.safeParse(params).error?.issues ?? []),
    ...(querystring?.safeParse(query).error?.issues ?? []),
  ];
  return { query, faults: faultsOf(faults, { ...params, ...query }) };
}

async function* pages(
  list: List,
  ctx: Ctx,
  params: Record<string, string>,
  query: Record<string, string>,
  limited: boolean,
): AsyncGenerator<unknown> {
  const { config, schema } = list.options;
  const role = roleOf(ctx);
  if (!includes(role, config?.role ?? "reader")) throw new Fault("not_allowed", { role, wanted: config?.role });
  const paged = schema?.querystring && "cursor" in schema.querystring.shape;
  let cursor: string | undefined;
  do {
    const asked = schema?.querystring?.parse(cursor === undefined ? query : { ...query, cursor }) ?? {};
    const { rows, next } = await list.handler(
      {
        ctx,
        headers: {},
        params: schema?.params ? schema.params.parse(params) : params,
        query: "limit" in asked && !paged && !limited ? { ...asked, limit: all } : asked,
      },
      undefined as never,
    );
    yield* rows;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

/** Who runs the program may see what its owner sees. */
function roleOf({ actor }: Ctx): Role {
  if (actor.kind === "user") return actor.role;
  return actor.kind === "key" ? "reader" : "owner";
}
