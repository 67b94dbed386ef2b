import type { FaultKinds } from "../errors/index.ts";

export const faults: FaultKinds = {
  sign_in_failed: {
    status: 401,
    title: "E-mail and password don't belong together.",
    help: "Try again, or make a new password on the server with `tilth password-reset --email …`.",
  },
  https_needed: {
    status: 403,
    title: "Signing in over an open network needs https.",
    help: "Put Tilth behind a proxy that speaks https and set TILTH_URL to its address, or sign in on this machine under http://localhost.",
  },
  code_wrong: {
    status: 403,
    title: "This code or link is not valid (any more).",
    help: "Each works once and for a limited time. Ask for a new one; `tilth start` prints the first one.",
  },
  login_unknown: {
    status: 404,
    title: "Nobody signs in with {email}.",
    help: "`tilth setup` makes an owner; owners invite everybody else.",
  },
};
