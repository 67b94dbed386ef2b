export { CustomValues } from "./custom-values.tsx";
