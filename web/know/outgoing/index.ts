export { Doubtful } from "./doubtful.tsx";
export { NotSent } from "./not-sent.tsx";
export { HeldNow, PauseButton } from "./pauses.tsx";
export { useOutgoing, usePauses, useReason } from "./use-outgoing.ts";
