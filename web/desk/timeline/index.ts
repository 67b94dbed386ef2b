export { Timeline } from "./timeline.tsx";
export { Planned } from "./planned.tsx";
