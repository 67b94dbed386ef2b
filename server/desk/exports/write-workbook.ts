import { neutraliseFormula } from "../../know/sources/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { ExportRow } from "./export-column.ts";
import { type ZipPart, zip } from "./zip.ts";

/** A sheet has no more rows than this; the first is the header. */
const mostRows = 1_048_576;

/** An XLSX workbook of one sheet, all cells text, written as it is read. Text in a cell is never a formula; the guard is for what is copied out of it. */
export function asWorkbook(columns: string[], rows: AsyncIterable<ExportRow>): AsyncGenerator<Buffer> {
  return zip([...frame, { name: "xl/worksheets/sheet1.xml", text: sheet(columns, rows) }]);
}

async function* sheet(columns: string[], rows: AsyncIterable<ExportRow>): AsyncGenerator<string> {
  yield `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  yield rowXml(1, columns);
  let at = 1;
  for await (const row of rows) {
    if (++at > mostRows) throw new Fault("export_too_large", { rows: mostRows - 1 });
    yield rowXml(
      at,
      columns.map((column) => neutraliseFormula(row[column] ?? "")),
    );
  }
  yield "</sheetData></worksheet>";
}

function rowXml(at: number, cells: string[]): string {
  const filled = cells.map((text, index) =>
    text === ""
      ? ""
      : `<c r="${letters(index)}${at}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`,
  );
  return `<row r="${at}">${filled.join("")}</row>`;
}

function letters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** Control characters but tab and line ends, and what is no character at all. */
const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** Characters that XML can't hold are left out: no reader would open the file. */
function escape(text: string): string {
  return text.replace(unwritable, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const frame: ZipPart[] = [
  {
    name: "[Content_Types].xml",
    text: [
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    ],
  },
  {
    name: "_rels/.rels",
    text: [
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
  },
  {
    name: "xl/workbook.xml",
    text: [
      `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Tilth" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
  },
  {
    name: "xl/_rels/workbook.xml.rels",
    text: [
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
  },
];
