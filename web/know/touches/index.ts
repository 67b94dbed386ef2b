export { TouchDialog, type TouchDialogProps, type TouchItem, type TouchPerson } from "./touch-dialog.tsx";
export { ChannelIcon } from "./channel-icon.tsx";
export { TouchOutcome, TouchWords } from "./edited-touch.tsx";
export { whyNotValued } from "./why-not-valued.ts";
