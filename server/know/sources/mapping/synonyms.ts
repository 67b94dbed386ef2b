import type { Kind } from "./contract.ts";

/**
 * What columns are called elsewhere, in the order of preference: lower case, letters and digits only, so that
 * "Company Name", companyName, COMPANY_NAME and company-name are one. English, German, and the exports of the usual
 * address books and CRMs.
 */
type Names = Record<string, string>;

const address = (prefixes: string[], field: string): Names => {
  const many = (words: string) => prefixes.flatMap((prefix) => words.split(" ").map((word) => prefix + word)).join(" ");
  return {
    [`${field}.street`]: many(
      "street address streetaddress address1 addressline1 addressline2 address2 street1 street2 street3 streetname streetnumber",
    ),
    [`${field}.city`]: many("city town"),
    [`${field}.region`]: many("state region province stateprovince county stateregion provincestate"),
    [`${field}.postal_code`]: many("postalcode zip zipcode postcode zippostalcode postal"),
    [`${field}.country`]: many("country countryregion countrycode"),
  };
};

const party: Names = merge(
  {
    "account.industry": "industry branche sector industrysector wirtschaftszweig companyindustry",
    "account.website":
      "website web homepage url webpage site companywebsite websiteurl companydomainname domain internet webseite webadresse companyurl",
    "account.owner":
      "accountowner owner ownerid companyowner contactowner betreuer accountmanager salesrep verkäufer kundenbetreuer vertreter zuständig ownername ownerfullname",
    "account.parent_key": "parentid parentaccountid parentaccount parentcompany muttergesellschaft",
    "account.since": "customersince kundeseit clientsince startdate becameacustomerdate activesince",
    "account.until": "customeruntil kundebis churndate",
    "account.relationship": "relationship lifecyclestage customerstatus kundenstatus relationshipstatus",
    "account.kind": "accountkind customertype kundentyp kundenart accounttype",
    "person.given_name": "givenname firstname vorname forename contactfirstname rufname given fname prenom nombre",
    "person.middle_name": "middlename additionalname zweitername secondname",
    "person.family_name": "familyname lastname surname nachname familienname contactlastname lname sn apellido",
    "person.salutation": "salutation anrede titleofcourtesy nameprefix prefix honorific",
    "person.suffix": "suffix namesuffix",
    "person.title":
      "contacttitle jobtitle position funktion jobfunction berufsbezeichnung occupation organizationtitle organization1title stellung contactposition",
    "person.department": "department abteilung organizationdepartment organization1department",
    "person.role": "buyingrole roleinbuying kaufrolle",
    "person.birthday": "birthday birthdate dateofbirth dob geburtstag geburtsdatum birth",
    "person.language": "language sprache preferredlanguage locale",
    "person.mobile":
      "mobile mobilephone mobil handy cell cellphone mobilenumber mobilephonenumber mobiltelefon cellular",
    "person.home_phone": "homephone homephone2 privatephone telefonprivat privattelefon",
    "person.social": "linkedin linkedinurl twitter xing linkedinprofile linkedinbio twitterusername",
    do_not_mail:
      "donotmail donotemail hasoptedoutofemail emailoptout unsubscribed unsubscribedfromallemail keinemails keinemail nomail optoutemail emailoptedout keinewerbung",
    do_not_call: "donotcall donotphone nichtanrufen keineanrufe nocall phoneoptout optoutcall",
    do_not_post: "donotpost donotpostalmail keinepost nopost postoptout optoutpost donotsendmail keinbrief",
  },
  address(
    ["", "billing", "business", "company", "main", "mailing", "office", "work", "firma", "rechnung", "rechnungs"],
    "address",
  ),
  {
    "address.street":
      "strasse straße anschrift straßehausnummer strassehausnummer strasseundhausnummer straßenr hausnummer adresse companystreet businessaddress address1street street_number",
    "address.city": "ort stadt suburb wohnort locality address1city gemeinde ortname",
    "address.region": "bundesland kanton address1region",
    "address.postal_code": "plz postleitzahl address1postalcode plzort",
    "address.country": "land staat address1country nation",
  },
  address(["shipping", "delivery", "shipto", "liefer"], "shipping"),
  address(["home", "private", "privat"], "home"),
);

const accountNames =
  "companyname accountname company account organization organisation organizationname organisationname organization1name firma firmenname firmenname1 unternehmen unternehmensname kunde kundenname customername clientname businessname associatedcompany household haushalt employer arbeitgeber";
const accountKeys =
  "accountid accountkey customerid companyid customernumber kundennummer kundennr kundenid clientid customerno custid accountnumber organizationid debitor debitorennummer debitornr customerkey customercode kdnr companykey customer client accountno masterid";

const parties: Record<"accounts" | "people", Names> = {
  accounts: merge(party, {
    "account.key": `${accountKeys} supplierid shipperid vendorid partnerid id key recordid externalid uid nr nummer`,
    "account.name": `${accountNames} name suppliername vendorname`,
    "account.note":
      "notes note description bemerkung bemerkungen notiz notizen kommentar comments comment beschreibung",
    "account.tags": "tags tag labels schlagworte categories kategorien groups",
    "account.email": "companyemail accountemail firmenemail",
    "account.phone": "companyphone accountphone mainphone switchboard zentrale companyphonenumber companymainphone",
    "account.fax": "fax faxnumber telefax businessfax companyfax faxnummer",
    "person.name":
      "contactname contactperson contact ansprechpartner primarycontact kontakt kontaktperson maincontact contactfullname fullname",
    "person.key": "contactid personid",
    "person.email":
      "email emailaddress mail emailadresse contactemail primaryemail email1 email2 email1value emailadress eposta",
    "person.phone":
      "phone phonenumber telephone telefon tel telefonnummer contactphone primaryphone businessphone workphone phone1 phone2 phone1value rufnummer telefon1",
    "account.since": "since seit",
  }),
  people: merge(party, {
    "person.key":
      "personid contactid employeeid personkey recid uniqueid userid leadid memberid recordid id key externalid uid vid customerid nr",
    "person.name":
      "fullname name displayname contactname personname fn contact filesas vollständigername anzeigename customername",
    "person.title": "title titel role rolle",
    "person.email":
      "email emailaddress mail emailadresse email1 email2 email3 email2address email3address primaryemail workemail privateemail homeemail personalemail email1value email2value email3value otheremail secondaryemail additionalemailaddresses emailadress",
    "person.phone":
      "phone phonenumber telephone telefon tel telefonnummer workphone businessphone businessphone2 primaryphone otherphone phone1 phone2 phone3 phone1value phone2value phone3value telefongeschäftlich companymainphone assistantphone directphone durchwahl",
    "person.fax": "fax faxnumber telefax businessfax homefax faxnummer otherfax",
    "person.website": "personalwebsite personalwebpage blog website1value",
    "person.note": "notes note description bemerkung bemerkungen notiz notizen kommentar comments beschreibung",
    "person.tags": "tags tag labels schlagworte categories kategorien groupmembership",
    "person.since": "hiredate employedsince since seit eintrittsdatum",
    "account.key": accountKeys.replace("customerid ", ""),
    "account.name": accountNames.replace(" customername", ""),
  }),
};

const orders: Names = {
  "order.number":
    "ordernumber orderid orderno invoicenumber invoiceid bestellnummer auftragsnummer rechnungsnummer auftragsnr bestellnr belegnummer order id number nummer salesorderid transactionid opportunityid name",
  "account.key": `${accountKeys}`,
  "account.name": `${accountNames} soldto`,
  "person.key": "contactid personid buyerid",
  "order.date":
    "orderdate date datum bestelldatum auftragsdatum invoicedate rechnungsdatum belegdatum createdat orderedat purchasedate transactiondate kaufdatum closedate created createddate",
  "order.required_date": "requireddate duedate liefertermin deliverydate wunschtermin fällig fälligkeit",
  "order.cleared_date":
    "cleareddate shippeddate shipdate paiddate paidat bezahltam versanddatum completeddate lieferdatum fulfilledat bezahldatum",
  "order.state": "state status orderstatus orderstate auftragsstatus financialstatus",
  "order.total":
    "total totalamount amount ordertotal grandtotal betrag summe gesamtbetrag gesamt nettobetrag netamount umsatz subtotal value revenue sales dollars nettosumme",
  "order.freight": "freight shippingcost fracht versandkosten shipping frachtkosten",
  "order.tax": "tax taxes vat mwst ust umsatzsteuer steuer taxamount",
  "order.currency": "currency währung waehrung currencycode currencyisocode",
  "order.quantity": "quantity qty menge anzahl stück units",
  "order.seller": "seller employeeid salesrep salesperson verkäufer owner ownerid soldby vertreter sachbearbeiter",
  "order.shipper": "shipper shipvia carrier spediteur versandart shippingmethod",
  "order.ship_to":
    "shipname shipaddress shipcity shipregion shippostalcode shipcountry shipto lieferadresse shippingaddress",
  "order.note": "note notes description bemerkung bemerkungen comment comments memo",
};

const lines: Names = {
  "order.number":
    "ordernumber orderid orderno invoicenumber invoiceno invoice bestellnummer auftragsnummer rechnungsnummer auftragsnr order salesorderid",
  "line.key": "lineid linenumber orderdetailid orderlineid position pos positionsnummer id orderitemnumber itemid",
  "line.product":
    "productid productkey product sku article articleno artikel artikelnummer artikelnr stockcode productcode item itemcode productname",
  "line.quantity": "quantity qty menge anzahl quantityordered units stück",
  "line.unit_price": "unitprice price preis einzelpreis stückpreis priceeach priceperunit",
  "line.discount": "discount rabatt discountpercent nachlass discountrate",
  "line.amount": "amount lineamount linetotal total betrag gesamtpreis extendedprice sum summe sales",
  "line.currency": "currency währung waehrung currencycode",
  "line.note": "note notes description bemerkung comment",
};

const products: Names = {
  "product.key":
    "productid productkey sku productcode articleno artikelnummer artikelnr stockcode itemcode code id key nummer nr",
  "product.name":
    "productname name product artikel artikelname bezeichnung title item itemname article produkt produktname",
  "product.group":
    "group category categoryid categoryname productgroup productfamily family warengruppe kategorie produktgruppe producttype type productcategory",
  "product.supplier": "supplier supplierid suppliername vendor lieferant manufacturer hersteller",
  "product.price": "unitprice price listprice preis einzelpreis verkaufspreis vk salesprice retailprice",
  "product.cost": "cost costprice unitcost einkaufspreis ek kosten purchaseprice standardcost",
  "product.currency": "currency währung waehrung currencycode",
  "product.unit": "unit quantityperunit einheit unitofmeasure verpackung packsize mengeneinheit",
  "product.active": "active isactive aktiv available enabled",
  "product.discontinued": "discontinued eingestellt isdiscontinued auslauf",
  "product.note": "note notes description beschreibung bemerkung productdescription",
};

const touches: Names = {
  "touch.key": "touchid activityid taskid id key",
  "account.key": accountKeys,
  "account.name": accountNames,
  "person.key": "contactid personid whoid",
  "person.name": "contactname personname contact person ansprechpartner kontakt",
  "person.email": "email emailaddress contactemail",
  "touch.channel": "channel kanal activitytype tasksubtype type typ art medium",
  "touch.direction": "direction richtung calltype",
  "touch.purpose": "purpose zweck reason grund anlass",
  "touch.outcome": "outcome result ergebnis disposition calldisposition callresult",
  "touch.at": "at date datum activitydate when timestamp occurredat datetime zeitpunkt duedate createdat createddate",
  "touch.benefit": "benefit nutzen",
  "touch.item": "item content artikel",
  "touch.by": "by user assignedto owner ownerid mitarbeiter",
  "touch.note": "note notes description subject bemerkung notiz comments betreff body text",
};

const ofKind: Record<Kind, Names> = { ...parties, products, orders, "order-lines": lines, touches };

const tables = new Map<Kind, Map<string, { field: string; rank: number }>>();

/** The field a column's name speaks of, and its place among the names of that field (0 is the surest). */
export function fieldByName(as: Kind, name: string): { field: string; rank: number } | null {
  let table = tables.get(as);
  if (!table) {
    table = new Map();
    for (const [field, words] of Object.entries(ofKind[as])) {
      words.split(" ").forEach((word, rank) => {
        if (word !== "" && !table?.has(word)) table?.set(word, { field, rank });
      });
    }
    tables.set(as, table);
  }
  const bare = bareName(name);
  for (const candidate of [
    bare,
    bare.replace(/(?:c|pc)$/, (end) => (/__p?c$/i.test(name) ? "" : end)),
    bare.replace(/\d+$/, ""),
  ]) {
    const found = table.get(candidate);
    if (found) return found;
  }
  return null;
}

export function bareName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/\(\d+\)\s*$/, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function merge(...parts: Names[]): Names {
  const all: Names = {};
  for (const names of parts)
    for (const [field, words] of Object.entries(names)) all[field] = all[field] ? `${all[field]} ${words}` : words;
  return all;
}
