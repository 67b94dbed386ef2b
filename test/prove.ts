import { kills } from "./prove/kills.ts";
import { largeCustomers, largeOrders } from "./prove/large-files.ts";
import { keeps, type Proof } from "./prove/proof.ts";

/** `npm run prove [NAME…]`: what takes too long for every change. Each figure is printed beside what it may be at most. */
const proofs: Proof[] = [largeCustomers, largeOrders, kills];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(`There is no proof ${unknown.join(", ")}. There are: ${proofs.map((proof) => proof.name).join(", ")}.`);
  process.exit(1);
}
let broken = 0;
for (const proof of proofs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n── ${proof.name}: ${proof.proves} ──`);
  try {
    for (const figure of await proof.run((words) => console.log(`  ${words}`))) {
      const bar = figure.bar === null ? "" : `, at most ${figure.bar}${keeps(figure) ? "" : ": BROKEN"}`;
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
