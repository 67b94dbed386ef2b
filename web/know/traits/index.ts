export { TraitNames } from "./trait-names.tsx";
export { TraitsOf } from "./traits-of.tsx";
