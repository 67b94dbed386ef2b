export { type KeyBook, linkKeyBook } from "./key-book.ts";
export { accessToken, keepGrant, type TokenGrant } from "./token-grant.ts";
export { keepSecrets, readSecrets, type SecretOwner, type SecretShown, secretsShown } from "./keep-secrets.ts";
