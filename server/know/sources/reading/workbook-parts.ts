import { MAX_SHARED_BYTES } from "./limits.ts";
import { attributeOf, elementsIn, readWhole, streamElements, textOf } from "./sheet-xml.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** What the cells of every sheet refer to. */
export interface WorkbookParts {
  sheets: { name: string; entry: ZipEntry }[];
  strings: string[];
  /** By the index of a cell's style: whether it shows its number as a date or time. */
  dates: boolean[];
  /** Days count from 1904 (old files of a Mac) instead of 1900. */
  from1904: boolean;
}

export async function readWorkbookParts(path: string, entries: ZipEntry[]): Promise<WorkbookParts> {
  const find = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const whole = async (name: string) => {
    const entry = find(name);
    return entry ? readWhole(path, entry) : "";
  };
  const workbook = await whole("xl/workbook.xml");
  const targets = new Map(
    elementsIn(await whole("xl/_rels/workbook.xml.rels"), "Relationship").map((relation) => [
      attributeOf(relation.attributes, "Id"),
      attributeOf(relation.attributes, "Target") ?? "",
    ]),
  );
  const sheets = elementsIn(workbook, "sheet").flatMap((sheet) => {
    const target = targets.get(attributeOf(sheet.attributes, "id")) ?? "";
    const entry = find(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    const name = attributeOf(sheet.attributes, "name");
    return entry && name !== null && /worksheets\//i.test(entry.name) ? [{ name, entry }] : [];
  });
  const settings = elementsIn(workbook, "workbookPr")[0];
  return {
    sheets,
    strings: await readStrings(path, find("xl/sharedStrings.xml")),
    dates: dateStyles(await whole("xl/styles.xml")),
    from1904: settings !== undefined && /^(1|true)$/.test(attributeOf(settings.attributes, "date1904") ?? ""),
  };
}

/** The texts that cells share are the one part that has to be held as a whole. */
export class TooManyStrings extends Error {}

async function readStrings(path: string, entry: ZipEntry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  if (entry.unpacked > MAX_SHARED_BYTES) throw new TooManyStrings();
  for await (const item of streamElements(path, entry, "si")) {
    // A copy: a piece cut out of the read text would keep all of it in memory.
    strings.push(Buffer.from(textOf(item.inner), "utf16le").toString("utf16le"));
  }
  return strings;
}

function dateStyles(styles: string): boolean[] {
  const custom = new Map(
    elementsIn(styles, "numFmt").map((format) => [
      attributeOf(format.attributes, "numFmtId"),
      attributeOf(format.attributes, "formatCode") ?? "",
    ]),
  );
  const cells = elementsIn(styles, "cellXfs")[0]?.inner ?? "";
  return elementsIn(cells, "xf").map((style) => {
    const id = attributeOf(style.attributes, "numFmtId");
    const code = custom.get(id);
    return code === undefined ? builtInDate(Number(id)) : dateCode(code);
  });
}

/** The formats every spreadsheet knows by number, those of East Asian calendars included. */
function builtInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function dateCode(code: string): boolean {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";")[0] as string;
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare) && !/[#0?]\s*[#0?.,]/.test(bare.replace(/[.,]0+/g, ""));
}
