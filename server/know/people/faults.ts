import type { FaultKinds } from "../../platform/errors/index.ts";

export const peopleFaults: FaultKinds = {
  unknown_account: {
    status: 422,
    title: "There is no account {account}.",
    help: "A person can be employed only at an account of this workspace. Create the account first. Nothing was changed.",
  },
};
