import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const worthBytes = 1024;
/** Nearly as small as the smallest, in a tenth of the time. */
const quality = 9;

/** Puts a .br and a .gz beside every text file of the built pages, so that serving costs no compression. */
export async function compressPages(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(js|css|svg|json|txt|html|webmanifest)$/.test(name),
  );
  for (const name of names) {
    const file = path.join(folder, name);
    const plain = readFileSync(file);
    if (plain.length < worthBytes) continue;
    const [br, gz] = await Promise.all([
      promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
      promisify(gzip)(plain, { level: quality }),
    ]);
    writeFileSync(`${file}.br`, br);
    writeFileSync(`${file}.gz`, gz);
  }
}
