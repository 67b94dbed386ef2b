export { planTexts, previewTexts } from "./plan-texts.ts";
export { sendTexts } from "./send-texts.ts";
export { viewTexts } from "./view-texts.ts";
