import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Fault } from "../errors/index.ts";

/** One setting: the environment variable, what it means, and what holds when it is not given. */
interface Setting {
  schema: z.ZodType<unknown, string | undefined>;
  /** As shown by `tilth config`. */
  default: string;
  meaning: string;
  secret?: true;
}

const text = z.string().trim().min(1);
const list = z.string().transform((value) => value.split(/[\s,]+/).filter(Boolean));

/** The only place in the program that reads the environment. */
export const settings = {
  // Everything Tilth keeps: the embedded database, uploads, backups, keys. One folder, so that moving it moves the business.
  TILTH_DATA: {
    schema: text.default("./data").transform((value) => path.resolve(value)),
    default: "./data",
    meaning: "folder that holds everything Tilth keeps",
  },
  // Another PostgreSQL (15 to 18) instead of the embedded one.
  DATABASE_URL: {
    schema: text.regex(/^postgres(ql)?:\/\//, "begins with postgres:// or postgresql://").optional(),
    default: "none: the embedded database",
    meaning: "address of a PostgreSQL 15–18 to use instead of the embedded one",
    secret: true,
  },
  // Where the pages and the API are served. 0 takes any free port.
  PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/, "is a number from 0 to 65535")
      .default("3000")
      .transform(Number)
      .refine((port) => port <= 65_535, "is a number from 0 to 65535"),
    default: "3000",
    meaning: "port of the pages and the API",
  },
  // Loopback unless told otherwise: nothing is offered to the network by accident.
  TILTH_HOST: {
    schema: text.default("127.0.0.1"),
    default: "127.0.0.1",
    meaning: "address to listen on; 0.0.0.0 offers Tilth to the network",
  },
  // Where the mail server hands over what is sent to drop addresses. Loopback only unless told otherwise; without a port nothing listens.
  TILTH_DROP_PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/, "is a number from 1 to 65535")
      .transform(Number)
      .refine((port) => port > 0 && port <= 65_535, "is a number from 1 to 65535")
      .optional(),
    default: "none: nothing listens",
    meaning: "port on which mail for drop addresses is taken over SMTP",
  },
  TILTH_DROP_HOST: {
    schema: text.default("127.0.0.1"),
    default: "127.0.0.1",
    meaning: "address on which mail for drop addresses is taken",
  },
  // What users type; needed behind a proxy, in links of letters and for secure cookies.
  TILTH_URL: {
    schema: z
      .url({ protocol: /^https?$/, error: "is an address beginning with http:// or https://" })
      .transform((value) => value.replace(/\/+$/, ""))
      .optional(),
    default: "http://localhost:PORT",
    meaning: "address under which users reach Tilth",
  },
  // Only these may tell us a visitor's address by X-Forwarded-For.
  TILTH_TRUSTED_PROXIES: {
    schema: list
      .default([])
      .refine(
        (all) => all.every((one) => /^[\da-fA-F.:]+(\/\d{1,3})?$/.test(one)),
        "is a list of addresses or networks like 10.0.0.0/8",
      ),
    default: "none",
    meaning: "addresses of proxies whose X-Forwarded-* headers are believed, separated by commas",
  },
  // Other systems' passwords are sealed with the first; what older ones sealed still opens.
  TILTH_SEALING_KEYS: {
    schema: list
      .default([])
      .refine(
        (all) => all.every((one) => /^[\w-]{43}$/.test(one)),
        "is a list of keys of 43 characters (32 bytes, base64url)",
      ),
    default: "none: the file secrets/sealing in the data folder",
    meaning: "keys that seal other systems' passwords, separated by commas, the current one first",
    secret: true,
  },
  // Links in mails that left long ago must still open: these keys are only ever added to.
  TILTH_LINK_KEYS: {
    schema: list
      .default([])
      .refine(
        (all) => all.every((one) => /^[\w-]{43}$/.test(one)),
        "is a list of keys of 43 characters (32 bytes, base64url)",
      ),
    default: "none: the file secrets/links in the data folder",
    meaning:
      "keys of the links in mails (unsubscribe, preferences), separated by commas, the current one first; keep the old ones",
    secret: true,
  },
  // A source may name any address; what lies in one's own network is reached only where whoever runs the machine says so.
  TILTH_PRIVATE_ADDRESSES: {
    schema: list
      .default([])
      .refine(
        (all) => all.every((one) => /^[\w.:-]+(\/\d{1,3})?$/.test(one)),
        "is a list of names, addresses or networks",
      ),
    default: "none: only public addresses",
    meaning:
      "names, addresses or networks (10.0.0.0/8) that are not public and may be fetched from, separated by commas",
  },
  // A source may name a folder of this machine; only what lies below these is read.
  TILTH_SOURCE_FOLDERS: {
    schema: z
      .string()
      .default("")
      .transform((value) => value.split(",").flatMap((one) => (one.trim() === "" ? [] : [path.resolve(one.trim())]))),
    default: "none: the folder drop in the data folder",
    meaning: "folders below which sources may watch for files, separated by commas",
  },
  // The log goes to stderr.
  LOG_LEVEL: {
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    default: "info",
    meaning: "least level that is logged: fatal, error, warn, info, debug, trace or silent",
  },
} satisfies Record<string, Setting>;

type Values = { [Name in keyof typeof settings]: z.output<(typeof settings)[Name]["schema"]> };

export interface Config {
  dataDir: string;
  databaseUrl: string | undefined;
  port: number;
  host: string;
  /** Where mail for drop addresses is taken. */
  drop: { host: string; port: number } | null;
  /** Without a slash at the end. */
  url: string;
  trustedProxies: string[];
  logLevel: Values["LOG_LEVEL"];
}

/** Reads and checks the environment; all that is wrong is said at once. Options given on the command line win. */
export function loadConfig(
  given: { data?: string | undefined; port?: number | undefined } = {},
  environment: NodeJS.ProcessEnv = process.env,
): Config {
  const { values, faults } = readSettings({
    ...environment,
    ...(given.data === undefined ? {} : { TILTH_DATA: given.data }),
    ...(given.port === undefined ? {} : { PORT: String(given.port) }),
  });
  if (faults.length > 0) {
    throw new Fault("configuration_invalid", { sentence: `The configuration can't be used: ${faults.join("; ")}.` });
  }
  const all = values as Values;
  return {
    dataDir: all.TILTH_DATA,
    databaseUrl: all.DATABASE_URL,
    port: all.PORT,
    host: all.TILTH_HOST,
    drop: all.TILTH_DROP_PORT === undefined ? null : { host: all.TILTH_DROP_HOST, port: all.TILTH_DROP_PORT },
    url: all.TILTH_URL ?? `http://localhost:${all.PORT}`,
    trustedProxies: all.TILTH_TRUSTED_PROXIES,
    logLevel: all.LOG_LEVEL,
  };
}

/** Given by whoever runs the machine; whether they can be used at all was checked at the start. */
export function sealingKeysGiven(environment: NodeJS.ProcessEnv = process.env): string[] {
  return settings.TILTH_SEALING_KEYS.schema.parse(environment["TILTH_SEALING_KEYS"] || undefined);
}

export function linkKeysGiven(environment: NodeJS.ProcessEnv = process.env): string[] {
  return settings.TILTH_LINK_KEYS.schema.parse(environment["TILTH_LINK_KEYS"] || undefined);
}

export function privateAddressesAllowed(environment: NodeJS.ProcessEnv = process.env): string[] {
  return settings.TILTH_PRIVATE_ADDRESSES.schema.parse(environment["TILTH_PRIVATE_ADDRESSES"] || undefined);
}

export function sourceFolders(dataDir: string, environment: NodeJS.ProcessEnv = process.env): string[] {
  const given = settings.TILTH_SOURCE_FOLDERS.schema.parse(environment["TILTH_SOURCE_FOLDERS"] || undefined);
  return given.length > 0 ? given : [path.join(dataDir, "drop")];
}

export interface SettingShown {
  name: string;
  value: string | null;
  given: boolean;
  default: string;
  meaning: string;
  fault: string | null;
}

/** What `tilth config` lists; secrets are masked. */
export function describeSettings(environment: NodeJS.ProcessEnv = process.env): SettingShown[] {
  const { values, faultOf } = readSettings(environment);
  return Object.entries(settings as Record<string, Setting>).map(([name, setting]) => {
    const value = values[name];
    const shown =
      value === undefined || (Array.isArray(value) && value.length === 0)
        ? null
        : Array.isArray(value)
          ? value.join(",")
          : String(value);
    return {
      name,
      value: shown !== null && setting.secret ? mask(shown) : shown,
      given: isGiven(environment[name]),
      default: setting.default,
      meaning: setting.meaning,
      fault: faultOf[name] ?? null,
    };
  });
}

/** The folder of the program itself, from its sources as from its bundle. */
export function programRoot(): string {
  let folder = import.meta.dirname;
  for (;;) {
    if (existsSync(path.join(folder, "package-lock.json"))) return folder;
    const above = path.dirname(folder);
    if (above === folder) throw new Error(`no package-lock.json above ${import.meta.dirname}`);
    folder = above;
  }
}

export function programVersion(): string {
  return (JSON.parse(readFileSync(path.join(programRoot(), "package.json"), "utf8")) as { version: string }).version;
}

function readSettings(environment: NodeJS.ProcessEnv): {
  values: Record<string, unknown>;
  faults: string[];
  faultOf: Record<string, string>;
} {
  const values: Record<string, unknown> = {};
  const faultOf: Record<string, string> = {};
  for (const [name, setting] of Object.entries(settings as Record<string, Setting>)) {
    // An empty variable is one that wasn't given.
    const raw = isGiven(environment[name]) ? environment[name] : undefined;
    const read = setting.schema.safeParse(raw);
    if (read.success) values[name] = read.data;
    else
      faultOf[name] = `${name} ${sentenceOf(read.error.issues[0])}, but is "${setting.secret ? mask(raw ?? "") : raw}"`;
  }
  return { values, faultOf, faults: Object.values(faultOf) };
}

function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_value") return `is one of ${issue.values.join(", ")}`;
  return issue?.message ?? "can't be read";
}

function isGiven(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== "";
}

/** Hides the password of an address, and anything else that is secret altogether. */
function mask(value: string): string {
  if (!URL.canParse(value)) return "•••";
  const url = new URL(value);
  if (url.password) url.password = "***";
  for (const name of ["password", "sslpassword"]) if (url.searchParams.has(name)) url.searchParams.set(name, "***");
  return url.toString();
}
