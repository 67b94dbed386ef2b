import { describe, expect, it } from "vitest";
import { codeOf, fields, mapFirst, propose, table } from "./sample-table.ts";

describe("proposing a mapping", () => {
  it("makes account, person, employment and contact points of one row", () => {
    const customers = table(
      "customerID;companyName;contactName;contactTitle;address;city;region;postalCode;country;phone;fax\nMILL;Northern Mill;Ada Byron;Owner;1 Mill Lane;London;NULL;WA1 1DP;UK;(171) 555-7788;(171) 555-6750",
    );
    const proposal = propose(customers);
    expect([proposal.mapping.as, proposal.ready]).toEqual(["accounts", true]);
    const record = mapFirst(customers, proposal.mapping);
    expect(record.account).toMatchObject({ key: "MILL", name: "Northern Mill" });
    expect(record.account?.points?.map((point) => point.kind)).toEqual(["fax", "postal"]);
    expect(record.account?.points?.[1]?.address).toEqual({
      street: "1 Mill Lane",
      city: "London",
      region: null,
      postal_code: "WA1 1DP",
      country: "UK",
      country_code: "GB",
    });
    expect(record.person).toMatchObject({ name: "Ada Byron", points: [{ kind: "phone", normal: "+441715557788" }] });
    expect(record.employment).toEqual({ title: "Owner" });
  });

  it("takes a column called just customer for names or for numbers, by what stands in it", () => {
    for (const [customers, field] of [
      ["Müller GmbH;Acme", "account.name"],
      ["北京公司;Café Blau", "account.name"],
      ["ALFKI;4711", "account.key"],
    ] as const)
      for (const column of ["customer", "Kunde"]) {
        const [first, second] = customers.split(";");
        const orders = table(
          `orderNo;${column};orderDate;total\n1;${first};31/12/1997;10.00\n2;${second};01/12/1997;11.00`,
        );
        expect([column, first, fields(propose(orders))[column]]).toEqual([column, first, field]);
      }
  });

  it("sees a column of dates also where no calendar has them", () => {
    const { mapping } = propose(table("orderNo;customer;orderDate;total\n1;Acme Ltd;31/02/1997;10.00"));
    expect([mapping.as, mapping.columns[2]?.field]).toEqual(["orders", "order.date"]);
  });

  it("understands German, HubSpot, Outlook and Google columns", () => {
    expect(
      fields(
        propose(
          table(
            "Kundennummer;Firma;Vorname;Nachname;Straße;PLZ;Ort;Telefon;E-Mail\n1;Mühle;Anna;Becker;Weg 1;89073;Ulm;0731 123456;a@example.org",
          ),
          "accounts",
        ),
      ),
    ).toEqual({
      Kundennummer: "account.key",
      Firma: "account.name",
      Vorname: "person.given_name",
      Nachname: "person.family_name",
      Straße: "address.street",
      PLZ: "address.postal_code",
      Ort: "address.city",
      Telefon: "person.phone",
      "E-Mail": "person.email",
    });
    const hubspot = propose(
      table(
        "Record ID;First Name;Last Name;Email;Phone Number;Company name;Lifecycle Stage\n1;Anna;Becker;a@example.org;+49 731 1;Mill;customer\n2;Ben;Cole;b@example.org;+49 731 2;Mill;lead",
      ),
    );
    expect([hubspot.mapping.as, fields(hubspot)]).toEqual([
      "people",
      {
        "Record ID": "person.key",
        "First Name": "person.given_name",
        "Last Name": "person.family_name",
        Email: "person.email",
        "Phone Number": "person.phone",
        "Company name": "account.name",
        "Lifecycle Stage": "account.relationship",
      },
    ]);
    const outlook = propose(
      table(
        "First Name;Middle Name;Last Name;Company;Job Title;E-mail Address;E-mail 2 Address;Business Phone;Mobile Phone;Business City;Home City\nAnna;M.;Becker;Mill;Owner;a@example.org;b@example.org;0731 123456;0171 123456;Ulm;Bonn",
      ),
    );
    expect([outlook.mapping.as, fields(outlook)]).toEqual([
      "people",
      {
        "First Name": "person.given_name",
        "Middle Name": "person.middle_name",
        "Last Name": "person.family_name",
        Company: "account.name",
        "Job Title": "person.title",
        "E-mail Address": "person.email",
        "E-mail 2 Address": "person.email",
        "Business Phone": "person.phone",
        "Mobile Phone": "person.mobile",
        "Business City": "address.city",
        "Home City": "home.city",
      },
    ]);
    const google = propose(
      table(
        "Given Name;Family Name;E-mail 1 - Value;Phone 1 - Value;Organization Name;Organization Title\nAnna;Becker;a@example.org;+49 731 1;Mill;Owner",
      ),
    );
    expect(fields(google)).toEqual({
      "Given Name": "person.given_name",
      "Family Name": "person.family_name",
      "E-mail 1 - Value": "person.email",
      "Phone 1 - Value": "person.phone",
      "Organization Name": "account.name",
      "Organization Title": "person.title",
    });
  });

  it("takes the id that differs in every row for the key", () => {
    const accounts = table("ID;ACCOUNTNUMBER;NAME;BILLINGCITY;ISDELETED\nA1;;Mill;Ulm;false\nA2;;Farm;Bonn;false");
    expect(fields(propose(accounts))).toEqual({
      ID: "account.key",
      ACCOUNTNUMBER: null,
      NAME: "account.name",
      BILLINGCITY: "address.city",
      ISDELETED: null,
    });
  });

  it("tells orders, their lines, products and touches apart", () => {
    expect(propose(table("orderID;customerID;orderDate;freight\n1;MILL;1996-07-04 00:00:00.000;3.20")).mapping.as).toBe(
      "orders",
    );
    expect(propose(table("orderID;productID;unitPrice;quantity;discount\n1;11;14.00;12;0.15")).mapping.as).toBe(
      "order-lines",
    );
    expect(propose(table("productID;productName;unitPrice\n1;Chai;18.00")).mapping.as).toBe("products");
    expect(propose(table("Date;Channel;Company;Outcome\n2024-01-02;call;Mill;reached")).mapping.as).toBe("touches");
    expect(codeOf(() => propose(table("a;b\n1;2")))).toBe("kind_unknown");
  });

  it("knows our own field names, so that what was exported comes back", () => {
    const exported = propose(table("account.key;account.name;person.name;account.custom.Size\n1;Mill;Anna;big"));
    expect([
      exported.mapping.as,
      fields(exported),
      exported.columns.every((column) => column.confidence === 1),
    ]).toEqual([
      "accounts",
      {
        "account.key": "account.key",
        "account.name": "account.name",
        "person.name": "person.name",
        "account.custom.Size": "account.custom.Size",
      },
      true,
    ]);
  });

  it("asks what only a human can know", () => {
    const orders = propose(
      table("orderID;customerID;orderDate;total\n1;MILL;03/04/2024;1,234\n2;MILL;05/06/2024;2,345"),
    );
    expect(orders.columns.map((column) => column.asks)).toEqual([undefined, undefined, "date-order", "decimal"]);
    expect(orders.ready).toBe(false);
    const sure = propose(table("orderID;customerID;orderDate;shippedDate;total\n1;MILL;03/04/2024;25/04/2024;12.50"));
    expect(sure.columns[2]?.asks).toBeUndefined();
    expect(sure.columns[2]?.format).toMatchObject({ order: "dmy" });
    expect(sure.columns[4]?.asks).toBe("currency");
  });

  it("believes values over names", () => {
    const people = propose(
      table("First Name;Last Name;Phone;Contact\nAnna;Becker;anna@example.org;x\nBen;Cole;ben@example.org;y"),
      "people",
    );
    expect(fields(people)["Phone"]).toBe("person.email");
  });

  it("says what is lacking", () => {
    expect(propose(table("city;country\nUlm;Germany"), "accounts")).toMatchObject({
      ready: false,
      lacks: ["account.key or account.name"],
    });
  });
});
