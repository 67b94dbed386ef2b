import { servePress } from "../platform/press/index.ts";

/** The press: one document from stdin to stdout; the program starts it, nobody else. */
await servePress();
