export { createFirstNames } from "./first-names.ts";
export { confirmTrait, endTrait, removeTrait, tellTraits } from "./tell-traits.ts";
export { createTraitName, editTraitName, listTraitNames } from "./trait-names.ts";
export { viewTraits } from "./view-traits.ts";
