export { keepCheckPoints, rolesThatMatter } from "./keep-check-points.ts";
export { viewCheckPoints } from "./view-check-points.ts";
