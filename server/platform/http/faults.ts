import type { FaultKinds } from "../errors/index.ts";

export const faults: FaultKinds = {
  no_such_route: {
    status: 404,
    title: "There is nothing at this address.",
    help: "The addresses are listed in /api/docs.",
  },
  body_too_large: {
    status: 413,
    title: "What was sent is too large for this address.",
    help: "Send it in several parts; nothing was changed.",
  },
  media_type_unknown: {
    status: 415,
    title: "This content type can't be read here.",
    help: "Send JSON with content-type: application/json.",
  },
  request_unreadable: {
    status: 400,
    title: "The request can't be read.",
    help: "The body must be JSON as described in /api/docs; nothing was changed.",
  },
  reference_unknown: {
    status: 422,
    title: "Something this refers to does not exist.",
    help: "Check the ids that were sent; nothing was changed.",
  },
  merged: {
    status: 409,
    title: "This {what} was merged into another.",
    help: "What you sent was not done. Use the id {into}, or take the merge back first.",
  },
  value_refused: {
    status: 422,
    title: "A value is outside of what can be stored.",
    help: "Check what was sent against /api/docs; nothing was changed.",
  },
  host_unknown: {
    status: 421,
    title: "Tilth was called by a name it does not know.",
    help: "Set TILTH_URL to the address your users type, then start again. This keeps other websites from talking to Tilth in your name.",
  },
  cross_site: {
    status: 403,
    title: "This change seems to come from another website.",
    help: "Send it from Tilth's own pages with the header X-Tilth-Request, or use an API key.",
  },
  workspace_unknown: {
    status: 403,
    title: "You have no seat in this workspace.",
    help: "Choose one of those that GET /api/v1/me lists.",
  },
  key_reused: {
    status: 422,
    title: "This idempotency key was used for another request.",
    help: "Send a new key for a new request; nothing was changed.",
  },
  still_running: {
    status: 409,
    title: "The first request with this idempotency key has not been answered.",
    help: "Ask again with the same key: half a minute after a crash it is done if it was not, and told if it was.",
  },
  answer_lost: {
    status: 409,
    title: "What was asked with this idempotency key was done, but its answer was lost in a crash.",
    help: "Nothing was done a second time. Look at the records themselves; for something new, send a new key.",
  },
};
