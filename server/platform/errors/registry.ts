import { type Fault, type FaultKind, type FaultKinds, fillSentence } from "./fault.ts";

/** Faults every part may raise. Features bring their own (`faults.ts`); main/compose.ts joins them by `registerFaults`. */
const kinds: FaultKinds = {
  invalid_input: {
    status: 422,
    title: "Some of what was sent can't be used.",
    help: "Each fault is listed with its place; nothing was changed.",
  },
  not_found: {
    status: 404,
    title: "There is no {what} with this id.",
    help: "It may have been removed, or belong to another workspace.",
  },
  name_unknown: {
    status: 404,
    title: "There is no {what} “{name}”.",
    help: "Nothing was changed. {how}",
  },
  not_signed_in: {
    status: 401,
    title: "You are not signed in.",
    help: "Sign in, or send an API key as a bearer token.",
  },
  not_allowed: { status: 403, title: "Your role does not allow this.", help: "Ask an owner of the workspace." },
  changed_meanwhile: {
    status: 412,
    title: "Somebody else changed this record since you read it.",
    help: "Their change is shown; look at it and send yours again with the new ETag. Nothing was overwritten.",
  },
  precondition_required: {
    status: 428,
    title: "A change needs the version it is based on.",
    help: "Send If-Match with the ETag you read.",
  },
  already_exists: {
    status: 409,
    title: "There is already a {what} like this.",
    help: "Use the one that is there, or choose another name.",
  },
  no_workspace: {
    status: 409,
    title: "There is no workspace yet.",
    help: "Make one with `tilth setup`, or open the page that `tilth start` prints.",
  },
  which_workspace: {
    status: 422,
    title: "Which workspace? There are several, or none of that name.",
    help: "Add --workspace with one of: {names}.",
  },
  already_undone: { status: 409, title: "This was undone already.", help: "Undo the undo to do it again." },
  too_many_requests: { status: 429, title: "Too many requests.", help: "Wait {seconds} seconds and try again." },
  database_unreachable: {
    status: 503,
    title: "The database can't be reached.",
    help: "What was stored before is kept, and nothing is half-done. Run `tilth doctor`; the same again goes on from there.",
  },
  disk_full: {
    status: 507,
    title: "The disk is full.",
    help: "What was stored before is kept. Free some space and try again.",
  },
  schema_newer: {
    status: 500,
    title: "The data was written by a newer Tilth (schema {found}, this program knows {known}).",
    help: "Nothing was touched. Start the newer version, or restore a backup made by this one.",
  },
  internal: {
    status: 500,
    title: "Something went wrong on our side.",
    help: "Nothing half-done was kept. The log has the details under this request's id.",
  },
};

export function registerFaults(more: FaultKinds): void {
  for (const [code, kind] of Object.entries(more)) {
    if (kinds[code] && kinds[code] !== kind) throw new Error(`the fault ${code} is registered twice`);
    kinds[code] = kind;
  }
}

export function faultKinds(): Readonly<FaultKinds> {
  return kinds;
}

/** The public face of a fault: status, a sentence, what to do. An unregistered code is our mistake and shown as internal. */
export function describeFault(fault: Fault): FaultKind & { code: string; values: Record<string, string | number> } {
  const kind = kinds[fault.code];
  if (!kind) return { code: "internal", ...(kinds["internal"] as FaultKind), values: {} };
  return {
    code: fault.code,
    status: kind.status,
    title: fillSentence(kind.title, fault.detail),
    help: fillSentence(kind.help, fault.detail),
    values: valuesIn(`${kind.title} ${kind.help}`, fault.detail),
  };
}

/** What the sentences name, for whoever says them in another language. The rest of the detail stays inside. */
function valuesIn(sentences: string, detail: Record<string, unknown>): Record<string, string | number> {
  const named = [...sentences.matchAll(/\{(\w+)\}/g)].map((hole) => hole[1] as string);
  return Object.fromEntries(
    [...new Set(named)]
      .filter((name) => name in detail)
      .map((name) => [name, typeof detail[name] === "number" ? detail[name] : String(detail[name])]),
  );
}
