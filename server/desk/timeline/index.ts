export { touchJson, type EntryKind, type TimelineOf } from "./sources.ts";
export { type TimelineWanted, viewTimeline } from "./view-timeline.ts";
