import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { Fault } from "../errors/index.ts";
import { shapeMeant } from "./contract.ts";

/** One thing wrong with what was sent: where, what stood there, what could stand there. */
export interface FieldFault {
  path: string;
  given: string | null;
  expected: string;
}

declare module "fastify" {
  interface FastifyRequest {
    /** The JSON text holds an escaped NUL, perhaps inside a string. */
    mayHoldNul: boolean;
  }
}

const parts = ["params", "query", "body"] as const;

/** Checks everything the route has a schema for, reports all faults at once, and hands the read values on. */
export async function validateRequest(request: FastifyRequest): Promise<void> {
  const faults: FieldFault[] = [];
  for (const part of parts) if (part !== "body" || request.mayHoldNul) faults.push(...nulFaults(request[part], []));
  const schema = (request.routeOptions.schema ?? {}) as Record<string, unknown>;
  for (const part of parts) {
    const wanted = schema[part === "query" ? "querystring" : part];
    if (!(wanted instanceof z.ZodType)) continue;
    const given = request[part];
    const read = shapeMeant(wanted, given).safeParse(given);
    if (read.success) (request as unknown as Record<string, unknown>)[part] = read.data;
    else faults.push(...faultsOf(read.error.issues, given));
  }
  if (faults.length > 0) throw new Fault("invalid_input", { faults });
}

/** The database can't hold NUL in a text, so no text may. */
function nulFaults(value: unknown, path: PropertyKey[]): FieldFault[] {
  if (typeof value === "string")
    return value.includes("\u0000")
      ? [{ path: pathOf(path), given: null, expected: "text without NUL characters" }]
      : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name.includes("\u0000")
      ? [{ path: pathOf(path), given: null, expected: "names without NUL characters" }]
      : nulFaults(inner, [...path, name]),
  );
}

export function faultsOf(issues: z.core.$ZodIssue[], given: unknown): FieldFault[] {
  return issues.flatMap((issue) => {
    // A value that may have two shapes: the shape that came nearest is the one that was meant.
    if (issue.code === "invalid_union" && issue.errors.length > 0)
      return faultsOf(nearest(issue.errors), given).map((fault) => under(issue.path, fault));
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({
        path: pathOf([...issue.path, key]),
        given: shown([...issue.path, key], given),
        expected: "no such field",
      }));
    return [{ path: pathOf(issue.path), given: shown(issue.path, given), expected: expectedBy(issue) }];
  });
}

function nearest(shapes: z.core.$ZodIssue[][]): z.core.$ZodIssue[] {
  return [...shapes].sort((a, b) => a.length - b.length)[0] as z.core.$ZodIssue[];
}

/** Issues inside a union carry paths relative to it. */
function under(path: PropertyKey[], fault: FieldFault): FieldFault {
  return path.length === 0 ? fault : { ...fault, path: [pathOf(path), fault.path].filter(Boolean).join(".") };
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "nonoptional" ? "a value" : `a value of type ${issue.expected}`;
    case "invalid_value":
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(", ")}`;
    case "invalid_format":
      return issue.format === "regex" ? issue.message : `a value in the form of ${issue.format}`;
    case "too_small":
      return `at least ${issue.minimum}${unitOf(issue.origin)}`;
    case "too_big":
      return `at most ${issue.maximum}${unitOf(issue.origin)}`;
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  return origin === "array" ? " rows" : "";
}

const secret = /pass(word|phrase)|secret|token|code$|^key$/i;

/** What was sent, short enough to read; a secret never comes back. */
function shown(path: PropertyKey[], given: unknown): string | null {
  if (path.some((step) => secret.test(String(step)))) return null;
  const value = valueAt(given, path);
  if (value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}

function valueAt(given: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[step] : undefined),
    given,
  );
}

function pathOf(path: PropertyKey[]): string {
  return path.map(String).join(".");
}
