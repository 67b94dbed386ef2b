import { describe, expect, it } from "vitest";
import { type GoodRow, goodRow } from "../reading/index.ts";
import { nameColumns } from "../reading/guess-header.ts";
import { applyMapping, mapByColumns, type Mapping, readMapping } from "./index.ts";
import { codeOf, failure, mapFirst, propose, type Table, table } from "./sample-table.ts";

describe("applying a mapping", () => {
  const orders = (cells: string): [Table, Mapping] => {
    const given = table(`Order ID;Customer ID;Order Date;Total;Currency;Status\n${cells}`);
    return [
      given,
      propose(
        table("Order ID;Customer ID;Order Date;Total;Currency;Status\n1;M;31.12.1997;1.234,56;EUR;shipped"),
        "orders",
      ).mapping,
    ];
  };

  it("gives typed values", () => {
    expect(mapFirst(...orders("7;MILL;04.07.1996;1.234,56;USD;paid")).order).toEqual({
      number: "7",
      account_key: "MILL",
      currency: "USD",
      date: "1996-07-04",
      total: { minor: 123456n, currency: "USD" },
      state: "cleared",
    });
    expect(mapFirst(...orders("7;MILL;04.07.1996;1500;JPY;")).order?.total).toEqual({ minor: 1500n, currency: "JPY" });
  });

  it("fails with every reason of the row, naming column and value", () => {
    expect(failure(...orders("7;MILL;31.02.1997;abc;EUR;"))).toBe(
      "Order Date: “31.02.1997” is a date that does not exist; Total: “abc” is no amount",
    );
    expect(failure(...orders("7;;04.07.1996;1;EUR;"))).toBe("the row names no account");
    expect(failure(...orders("7;MILL;;1;EUR;"))).toBe("the row has no order date");
  });

  it("takes NULL, N/A and \\N for nothing said, and clears only where the mapping says so", () => {
    const given = table("customerID;companyName;industry;city\n1;Mill;N/A;\\N");
    const { mapping } = propose(given, "accounts");
    expect(mapFirst(given, mapping)).toEqual({ account: { key: "1", name: "Mill" } });
    const clearing = {
      ...mapping,
      columns: mapping.columns.map((column) => ({ ...column, missing: "clear" as const })),
    };
    expect(mapFirst(given, clearing).account).toMatchObject({ industry: null });
  });

  it("reads discounts as fractions and as percent", () => {
    const fraction = table("orderID;productID;unitPrice;quantity;discount\n1;11;14.00;12;0.15");
    expect(mapFirst(fraction, propose(fraction).mapping).line).toEqual({
      order_number: "1",
      product: "11",
      unit_price: { minor: 1400n, currency: null, decimal: "14.00" },
      quantity: "12",
      discount: "0.15",
    });
    const percent = table("orderID;productID;unitPrice;quantity;discount\n1;11;14.00;12;15\n1;12;14.00;12;7.5");
    expect(mapFirst(percent, propose(percent).mapping).line?.discount).toBe("0.15");
    const signed = table("orderID;productID;unitPrice;quantity;discount\n1;11;14.00;12;5 %");
    expect(mapFirst(signed, propose(signed).mapping).line?.discount).toBe("0.05");
    const wrong = table("orderID;productID;unitPrice;quantity;discount\n1;11;14.00;12;250");
    expect(failure(wrong, propose(percent).mapping)).toMatch(/not between 0 and 100 %/);
  });

  it("makes suppressions of every do-not column, the strictest reading first", () => {
    const given = table("First Name;Last Name;Do Not Call;Email Opt Out;Do Not Post\nAnna;Becker;yes;perhaps;no");
    const { mapping } = propose(given, "people");
    const asked = {
      ...mapping,
      columns: mapping.columns.map((column) =>
        column.column === "Email Opt Out" ? { column: "Email Opt Out", field: "do_not_mail" } : column,
      ),
    };
    expect(mapFirst(given, asked).person?.suppress).toEqual({ call: true, mail: true });
  });

  it("keeps names as written and splits them only where a comma tells how", () => {
    const given = table("personid;name;email\n1;Becker, Anna;a@example.org");
    expect(mapFirst(given, propose(given, "people").mapping).person).toMatchObject({
      name: "Becker, Anna",
      given_name: "Anna",
      family_name: "Becker",
    });
    const whole = table("personid;name;email\n1;王 小明;a@example.org");
    expect(mapFirst(whole, propose(whole, "people").mapping).person).toMatchObject({ name: "王 小明" });
    expect(mapFirst(whole, propose(whole, "people").mapping).person?.family_name).toBeUndefined();
  });

  it("leaves formulas as text and takes the export's guard off", () => {
    const given = table("customerID;companyName;notes\n1;=1+1;'=2+2");
    expect(mapFirst(given, propose(given, "accounts").mapping).account).toEqual({
      key: "1",
      name: "=1+1",
      note: "=2+2",
    });
  });

  it("gives the numbers of nobody to the account", () => {
    const given = table(
      "customerID;companyName;contactName;phone;country\n1;Mill;Anna;0731 123456;Germany\n2;Farm;;0731 123456;Germany",
    );
    const { mapping } = propose(given);
    const mapped = applyMapping(mapping, given.columns, given.rows[1] as GoodRow);
    expect(mapped.ok && mapped.record.person).toBeUndefined();
    expect(mapped.ok && mapped.record.account?.points?.[0]).toMatchObject({ kind: "phone", normal: "+49731123456" });
  });

  it("refuses columns that are not there, or there twice", () => {
    const given = table("name;phone;phone\nMill;1;2");
    const mapping = (column: string): Mapping => ({
      version: 1,
      as: "accounts",
      header: true,
      columns: [
        { column: "name", field: "account.name" },
        { column, field: "account.phone" },
      ],
      currency: null,
      country: null,
    });
    expect(codeOf(() => applyMapping(mapping("phone"), given.columns, given.rows[0] as GoodRow))).toBe(
      "mapping_ambiguous_column",
    );
    expect(codeOf(() => applyMapping(mapping("telex"), given.columns, given.rows[0] as GoodRow))).toBe(
      "mapping_unknown_column",
    );
    expect(mapFirst(given, mapping("phone (2)")).account?.points?.[0]?.written).toBe("2");
    const without = {
      ...mapping("phone (1)"),
      columns: [...mapping("phone (1)").columns, { column: "telex", field: null }],
    };
    expect(mapFirst(given, without).account?.name).toBe("Mill");
  });
});

describe("a mapping as a document", () => {
  it("survives being written and read", () => {
    const { mapping } = propose(table("orderID;customerID;orderDate;total\n1;MILL;31/12/1997;12.50"));
    expect(readMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
  });

  it("is refused with every fault named", () => {
    expect(codeOf(() => readMapping({ version: 2 }))).toBe("mapping_invalid");
    expect(
      codeOf(() =>
        readMapping({
          version: 1,
          as: "orders",
          header: true,
          columns: [{ column: "x", field: "order.colour" }],
          currency: null,
          country: null,
        }),
      ),
    ).toBe("mapping_unknown_field");
  });
});

describe("--columns", () => {
  const purchases: Table = {
    columns: nameColumns(["", "", "", "", ""]),
    rows: [goodRow(1, "", ["00004", "0001", "19970101", "2", "29.33"])],
  };

  it("names our fields in order and leaves out what is a dash", () => {
    const mapping = mapByColumns(
      "orders",
      "account,-,date,-,total".split(","),
      purchases.columns,
      purchases.rows,
      false,
    );
    expect(mapFirst(purchases, mapping, "USD").order).toEqual({
      account_key: "00004",
      date: "1997-01-01",
      total: { minor: 2933n, currency: null, decimal: "29.33" },
    });
    const long = mapByColumns(
      "orders",
      "account.key,-,order.date,order.quantity,order.total".split(","),
      purchases.columns,
      purchases.rows,
      false,
    );
    expect(mapFirst(purchases, long, "USD").order?.quantity).toBe("2");
  });

  it("refuses unknown names, a wrong count, and too little", () => {
    expect(
      codeOf(() =>
        mapByColumns("orders", "account,-,day,-,total".split(","), purchases.columns, purchases.rows, false),
      ),
    ).toBe("mapping_unknown_field");
    expect(codeOf(() => mapByColumns("orders", ["account"], purchases.columns, purchases.rows, false))).toBe(
      "mapping_column_count",
    );
    expect(
      codeOf(() => mapByColumns("orders", "account,-,-,-,total".split(","), purchases.columns, purchases.rows, false)),
    ).toBe("mapping_incomplete");
  });
});
