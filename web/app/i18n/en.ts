import { byFeature } from "./by-feature.ts";

export const strings = byFeature(import.meta.glob("../../**/strings.en.json", { eager: true, import: "default" }));
