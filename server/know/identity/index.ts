export { nameKey, namesAgree } from "./name-key.ts";
export { type Recognised, recogniseAccounts } from "./recognise-accounts.ts";
