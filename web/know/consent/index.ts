export { Suppressions } from "./suppressions.tsx";
