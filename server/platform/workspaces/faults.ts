import type { FaultKinds } from "../errors/index.ts";

export const faults: FaultKinds = {
  last_owner: {
    status: 409,
    title: "A workspace needs an owner who can sign in.",
    help: "Make somebody else an owner first.",
  },
  password_file_unreadable: {
    status: 422,
    title: "The password file {file} can't be read.",
    help: "Nothing was changed. Check the path and that you may read it; the password is its first line.",
  },
  set_up_already: {
    status: 409,
    title: "There is a workspace already.",
    help: "Sign in, or let an owner invite you. `tilth setup` makes another workspace.",
  },
};
