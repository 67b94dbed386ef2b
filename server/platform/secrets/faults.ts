import type { FaultKinds } from "../errors/index.ts";

export const secretFaults: FaultKinds = {
  sealing_key_missing: {
    status: 409,
    title: "The key {key} that a password was sealed with is not in {from}.",
    help: "Bring back the folder `secrets` of the old data folder (or TILTH_SEALING_KEYS), or give the password anew.",
  },
  sealing_key_invalid: {
    status: 500,
    title: "The sealing keys in {from} can't be used.",
    help: "Each is 32 bytes in base64url (43 characters), the current one first. Bring the right ones back.",
  },
  secret_damaged: {
    status: 409,
    title: "A sealed password can't be opened: it was changed, or copied from another place.",
    help: "Give the password anew.",
  },
  token_refused: {
    status: 422,
    title: "{host} gives no more tokens: {problem}.",
    help: "Allow Tilth again there, and give the new refresh token; nothing is tried until then.",
  },
  token_unreachable: {
    status: 502,
    title: "{host} could not be asked for a token: {problem}.",
    help: "It is asked again by itself.",
  },
};
