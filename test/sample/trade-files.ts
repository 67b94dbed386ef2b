import { chanceFrom } from "../../server/desk/sample/chance.ts";

/** Files as a small firm has them, of our own making: commas in addresses left unquoted, German money and dates, names in three scripts. */
export interface TradeFiles {
  /** `customers.csv` as found: some rows have one field too many. */
  found: string;
  /** The same, mended. */
  mended: string;
  /** Lines (1-based, the header is 1) of the malformed rows. */
  malformed: number[];
  /** `;` between fields, `31.12.2025`, `1.234,56`. */
  orders: string;
  lines: string;
  customers: number;
  orderCount: number;
  lineCount: number;
  /** Sum of the lines, in cents. */
  revenueMinor: number;
  /** Sum of the lines of the customer that brings most. */
  top: { name: string; revenueMinor: number };
  /** Sum of the lines of the ten that bring most. */
  topTenMinor: number;
  /** Customers with an order. */
  buyers: number;
}

const names = [
  "Brennerei Öhler",
  "Marrow & Pith",
  "北山茶行",
  "مخبز الورد",
  "Käsehof Groß",
  "Tidewater Chandlery",
  "Fjordsmak",
  "Pâtisserie Loiseau",
  "Quill Bindery",
  "Ostrava Glas",
];
const people = ["Jörg Weißenberg", "Ada Quillfeather", "王小明", "ليلى منصور", "Renée Loiseau", "Søren Fjord"];

export function makeTradeFiles(seed = 7): TradeFiles {
  const chance = chanceFrom(seed);
  const found = ["customerNo,companyName,contactName,contactTitle,address,city,postalCode,country,phone,doNotCall"];
  const mended = [...found];
  const malformed: number[] = [];
  const customers = 60;
  for (let index = 0; index < customers; index++) {
    const name = `${names[index % names.length]} ${index + 1}`;
    const comma = index % 9 === 4;
    const street = comma ? `Hof ${index}, Tor 2` : `Lange Zeile ${index}`;
    const rest = [
      `Linz`,
      `40${String(index).padStart(2, "0")}`,
      "Austria",
      `+43 732 10${String(1000 + index)}`,
      index === 11 ? "yes" : "",
    ].join(",");
    const start = `C${100 + index},${name},${people[index % people.length]},Owner`;
    found.push(`${start},${street},${rest}`);
    mended.push(`${start},${comma ? `"${street}"` : street},${rest}`);
    if (comma) malformed.push(index + 2);
  }
  const orders = ["orderNo;customerNo;orderDate;freight"];
  const lines = ["orderNo;product;quantity;unitPrice;discount"];
  const revenue = new Map<number, number>();
  let lineCount = 0;
  const orderCount = 150;
  for (let index = 0; index < orderCount; index++) {
    const customer = Math.floor(customers * chance.next() ** 3);
    orders.push(
      `${5000 + index};C${100 + customer};${String((index % 28) + 1).padStart(2, "0")}.${String((index % 12) + 1).padStart(2, "0")}.2025;12,50`,
    );
    for (let line = chance.between(1, 4); line > 0; line--) {
      const quantity = chance.between(1, 30);
      const cents = chance.between(150, 220_000);
      lines.push(`${5000 + index};Ware ${line};${quantity};${german(cents)};0`);
      revenue.set(customer, (revenue.get(customer) ?? 0) + quantity * cents);
      lineCount++;
    }
  }
  const ranked = [...revenue].sort((a, b) => b[1] - a[1]);
  const [best, revenueMinor] = ranked[0] as [number, number];
  return {
    found: file(found),
    mended: file(mended),
    malformed,
    orders: file(orders),
    lines: file(lines),
    customers,
    orderCount,
    lineCount,
    revenueMinor: sumOf(ranked),
    top: { name: `${names[best % names.length]} ${best + 1}`, revenueMinor },
    topTenMinor: sumOf(ranked.slice(0, 10)),
    buyers: ranked.length,
  };
}

function sumOf(ranked: [number, number][]): number {
  return ranked.reduce((sum, [, minor]) => sum + minor, 0);
}

function german(cents: number): string {
  return (cents / 100).toLocaleString("de-DE", { minimumFractionDigits: 2 });
}

function file(rows: string[]): string {
  return `${rows.join("\r\n")}\r\n`;
}
