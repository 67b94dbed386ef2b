export { liftSuppression, listSuppressions, suppress } from "./suppress.ts";
