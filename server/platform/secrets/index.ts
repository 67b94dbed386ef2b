export { keepSecrets, readSecrets, type SecretOwner, type SecretShown, secretsShown } from "./keep-secrets.ts";
