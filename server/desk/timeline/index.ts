export { touchJson, type EntryKind, type TimelineOf } from "./sources.ts";
export { planOnce, type TimelineWanted, viewTimeline } from "./view-timeline.ts";
