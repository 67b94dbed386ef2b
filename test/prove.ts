import { parseArgs } from "node:util";
import { kills } from "./prove/kills.ts";
import { largeCustomers, largeOrders } from "./prove/large-files.ts";
import { mailbox } from "./prove/mailbox.ts";
import { keeps, type Proof } from "./prove/proof.ts";
import { stopMailing } from "./prove/stop-mailing.ts";
import { tests } from "./prove/tests.ts";
import { unsubscribeStorm } from "./prove/unsubscribe-storm.ts";

/** `npm run prove [NAME…] [-- --size N]`: what takes too long for every change. Each figure is printed beside what it may be. */
const proofs: Proof[] = [tests, largeCustomers, largeOrders, kills, mailbox, unsubscribeStorm, stopMailing];

const { values, positionals: wanted } = parseArgs({ options: { size: { type: "string" } }, allowPositionals: true });
const size = values.size === undefined ? undefined : Number(values.size);
if (size !== undefined && !(Number.isInteger(size) && size > 0)) {
  console.error(`--size is a whole number from 1, not "${values.size}".`);
  process.exit(1);
}
const unknown = wanted.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(", ")}. There are: ${proofs.map((proof) => proof.name).join(", ")}.`);
  process.exit(1);
}
let broken = 0;
for (const proof of proofs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${proof.name}: ${proof.proves} ──`);
  try {
    for (const figure of await proof.run((words) => console.log(`  ${words}`), size)) {
      const bar =
        figure.bar === null
          ? ""
          : `, at ${figure.atLeast ? "least" : "most"} ${figure.bar}${keeps(figure) ? "" : ": BROKEN"}`;
      console.log(`  ${figure.what}: ${figure.value} ${figure.unit}${bar}`.replace(" ,", ","));
      if (!keeps(figure)) broken++;
    }
  } catch (error) {
    console.error(error);
    broken++;
  }
}
console.log(broken === 0 ? "\nall proven" : `\n${broken} not proven`);
process.exitCode = broken === 0 ? 0 : 1;
