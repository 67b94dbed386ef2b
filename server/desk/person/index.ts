export { viewPerson } from "./view-person.ts";
