export { ClaimsOf } from "./claims.tsx";
