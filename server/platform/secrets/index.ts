export { type KeyBook, linkKeyBook } from "./key-book.ts";
export { keepSecrets, readSecrets, type SecretOwner, type SecretShown, secretsShown } from "./keep-secrets.ts";
