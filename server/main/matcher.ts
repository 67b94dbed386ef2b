import { serveScan } from "../know/identity/index.ts";

/** One thread of a match over many records; the program starts it, nobody else. */
serveScan();
