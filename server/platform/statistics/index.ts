export { countRange } from "./count-range.ts";
export { type Hazard, estimateHazard, halfLife, hazardOf, type Outcome, shareGone } from "./hazard.ts";
export { normalQuantile } from "./normal.ts";
export { exactInterval, type Interval, wilsonInterval } from "./proportion.ts";
export { discoverySize, sampleSize } from "./sample-size.ts";
