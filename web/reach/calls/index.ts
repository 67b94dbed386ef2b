export { CallThese } from "./call-these.tsx";
