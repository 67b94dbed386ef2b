import { serveScan } from "./threads.ts";

serveScan();
