export { Doubtful } from "./doubtful.tsx";
export { MailFiles } from "./mail-files.tsx";
export { NotSent } from "./not-sent.tsx";
export { HeldNow, PauseButton, useEndPause } from "./pauses.tsx";
export { type Pause, useOutgoing, usePauses, useReason } from "./use-outgoing.ts";
