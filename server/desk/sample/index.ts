export { bringSample } from "./bring-sample.ts";
export { removeSample } from "./remove-sample.ts";
export { parts } from "./parts.ts";
