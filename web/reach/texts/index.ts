export { TextThese } from "./text-these.tsx";
