import { servePress } from "./serve-press.ts";

/** The press as a program of its own, where the sources run as they are. */
await servePress();
