import { byFeature } from "./by-feature.ts";

export const strings = byFeature(import.meta.glob("../../**/strings.de.json", { eager: true, import: "default" }));
