import { drawer } from "./bench.ts";
import { familyNames, givenNames, cities } from "./fixture-names.ts";
import { respell, slip } from "./match-slips.ts";

/** How a made-up set of people is spoilt. All shares are of records or of people, drawn with a fixed seed. */
export interface Manner {
  seed: number;
  /** People with a second and with a third record. */
  doubled: number;
  tripled: number;
  /** Records without. */
  noBirthday: number;
  noEmail: number;
  noPhone: number;
  noAddress: number;
  /** Second records with another address, e-mail, phone number. */
  moved: number;
  newEmail: number;
  newPhone: number;
  /** Second records in which a field has a slip, each field for itself. */
  slips: number;
  /** … the given name in a short form or as an initial, names exchanged, a new family name. */
  shortened: number;
  exchanged: number;
  married: number;
  /**
   * People who live with others; of those who are not the first of their household, those who bear the first one's given name (father and son), who bear another one with
   * its initial, and who use its phone or mailbox.
   */
  inHousehold: number;
  namesakes: number;
  sameInitial: number;
  sharedPhone: number;
  sharedEmail: number;
}

/** One record in eleven is a corrupted double; nearly everything is filled in. */
export const mild: Manner = {
  seed: 71,
  doubled: 0.1,
  tripled: 0,
  noBirthday: 0.05,
  noEmail: 0.15,
  noPhone: 0.15,
  noAddress: 0.03,
  moved: 0.06,
  newEmail: 0.06,
  newPhone: 0.06,
  slips: 0.12,
  shortened: 0.08,
  exchanged: 0.02,
  married: 0.01,
  inHousehold: 0.4,
  namesakes: 0.002,
  sameInitial: 0.05,
  sharedPhone: 0.15,
  sharedEmail: 0.03,
};

/** A third without birthday, more than a quarter without e-mail or phone, households of namesakes, nearly a fifth moved. */
export const harsh: Manner = {
  seed: 72,
  doubled: 0.16,
  tripled: 0.04,
  noBirthday: 0.35,
  noEmail: 0.28,
  noPhone: 0.27,
  noAddress: 0.05,
  moved: 0.18,
  newEmail: 0.15,
  newPhone: 0.15,
  slips: 0.13,
  shortened: 0.1,
  exchanged: 0.02,
  married: 0.015,
  inHousehold: 0.6,
  namesakes: 0.005,
  sameInitial: 0.12,
  sharedPhone: 0.35,
  sharedEmail: 0.08,
};

export const columns = [
  "given_name",
  "family_name",
  "birthday",
  "email",
  "phone",
  "street",
  "postcode",
  "city",
] as const;
type Field = (typeof columns)[number];
type Person = Record<Field, string>;

export interface MadeRecord {
  fields: string[];
  person: number;
  household: number;
}

/** `size` records in an order that tells nothing. The same for the same manner and size. */
export function* makePeople(manner: Manner, size: number): Generator<MadeRecord> {
  const records = Math.ceil(size / (1 + manner.doubled + 2 * manner.tripled));
  const world = new World(manner);
  const waiting: MadeRecord[] = [];
  const draw = world.draw;
  let made = 0;
  // Records of one person come far from each other: each waits in a large hat until it is drawn.
  const hat = Math.min(200_000, size);
  for (let person = 0; made < size; person++) {
    const { truth, household } = world.person();
    const chance = draw();
    const copies =
      person >= records ? 1 : chance < manner.tripled ? 3 : chance < manner.tripled + manner.doubled ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) waiting.push({ fields: world.written(truth, copy), person, household });
    while (waiting.length > hat && made < size) {
      yield drawOut(waiting, draw());
      made++;
    }
    if (person >= records)
      while (waiting.length > 0 && made < size) {
        yield drawOut(waiting, draw());
        made++;
      }
  }
}

function drawOut(hat: MadeRecord[], chance: number): MadeRecord {
  const at = Math.floor(chance * hat.length);
  const one = hat[at] as MadeRecord;
  hat[at] = hat.at(-1) as MadeRecord;
  hat.pop();
  return one;
}

class World {
  readonly draw: () => number;
  private readonly manner: Manner;
  private readonly mailboxes = new Map<string, number>();
  private readonly places: { city: string; postcodes: string[] }[];
  private readonly streets: string[];
  private household = 0;
  private members: Person[] = [];
  private toCome = 0;

  constructor(manner: Manner) {
    this.manner = manner;
    this.draw = drawer(manner.seed);
    const coined = Array.from(
      { length: 1500 },
      () => this.coin(2) + this.pick(["bury", "ton", "ham", "feld", "dorf", "ville", "by", "wick"]),
    );
    this.places = [...cities.filter((city) => /^[A-Z]/.test(city)), ...coined].map((city, at) => ({
      city,
      postcodes: Array.from({ length: Math.max(1, Math.round(60 / (at + 1) ** 0.6)) }, () =>
        String(10_000 + this.upTo(89_999)),
      ),
    }));
    this.streets = Array.from(
      { length: 20_000 },
      () =>
        `${this.coin(2 + this.upTo(2))} ${this.pick(["Street", "Road", "Lane", "Avenue", "Close", "Way", "Gardens", "Hill"])}`,
    );
  }

  /** The next person: of the household that is being filled, or of a new one. */
  person(): { truth: Person; household: number } {
    const { manner } = this;
    if (this.toCome === 0) {
      this.household++;
      this.members = [];
      this.toCome =
        this.draw() < manner.inHousehold / 2.6 / (1 - manner.inHousehold + manner.inHousehold / 2.6)
          ? 2 + this.upTo(3)
          : 1;
    }
    this.toCome--;
    const first = this.members[0];
    const truth = first ? this.relative(first) : this.stranger();
    this.members.push(truth);
    return { truth, household: this.household };
  }

  private stranger(): Person {
    const [given, family] = [this.givenName(), this.familyName()];
    const birthday = this.birthday();
    return {
      given_name: given,
      family_name: family,
      birthday,
      email: this.email(given, family, birthday),
      phone: this.phone(),
      ...this.address(),
    };
  }

  private relative(first: Person): Person {
    const { manner } = this;
    const family = this.draw() < 0.85 ? first.family_name : this.familyName();
    const chance = this.draw();
    const initial = chance < manner.namesakes + manner.sameInitial ? first.given_name[0] : undefined;
    let given = chance < manner.namesakes ? first.given_name : this.givenName(initial);
    // Parents don't give two children one name.
    if (chance >= manner.namesakes)
      while (this.members.some((one) => one.given_name === given)) given = this.givenName();
    const birthday = this.birthday();
    return {
      ...first,
      given_name: given,
      family_name: family,
      birthday,
      email: this.draw() < manner.sharedEmail ? first.email : this.email(given, family, birthday),
      phone: this.draw() < manner.sharedPhone ? first.phone : this.phone(),
    };
  }

  /** A record of a person: the first as it is but for what is left blank, a later one spoilt. */
  written(truth: Person, copy: number): string[] {
    const { manner } = this;
    const record = { ...truth };
    if (copy > 0) this.spoil(record);
    const blank = (chance: number, fields: Field[]): void => {
      if (this.draw() < chance) for (const field of fields) record[field] = "";
    };
    blank(manner.noBirthday, ["birthday"]);
    blank(manner.noEmail, ["email"]);
    blank(manner.noPhone, ["phone"]);
    blank(manner.noAddress, ["street", "postcode", "city"]);
    return columns.map((field) => record[field]);
  }

  private spoil(record: Person): void {
    const { manner, draw } = this;
    if (draw() < manner.moved) Object.assign(record, this.address());
    if (draw() < manner.newEmail) record.email = this.email(record.given_name, record.family_name, record.birthday);
    if (draw() < manner.newPhone) record.phone = this.phone();
    if (draw() < manner.married) record.family_name = this.familyName();
    if (draw() < manner.shortened) record.given_name = respell(record.given_name, draw);
    for (const field of columns) if (draw() < manner.slips) record[field] = slip(record[field], field, draw);
    if (draw() < manner.exchanged) [record.given_name, record.family_name] = [record.family_name, record.given_name];
    if (draw() < 0.1) record.phone = record.phone.replace(/^\+44 /, "0");
    if (draw() < 0.1)
      record.street = record.street.replace("Street", "St").replace("Road", "Rd").replace("Avenue", "Ave");
  }

  private address(): Pick<Person, "street" | "postcode" | "city"> {
    const place = this.places[Math.floor(this.places.length * this.draw() ** 2.2)] as {
      city: string;
      postcodes: string[];
    };
    return {
      street: `${1 + this.upTo(150)} ${this.pick(this.streets)}`,
      postcode: this.pick(place.postcodes),
      city: place.city,
    };
  }

  /** An address is one person's: whoever comes second gets a number. */
  private email(given: string, family: string, birthday: string): string {
    const plain = (text: string): string =>
      text
        .normalize("NFKD")
        .replace(/[^a-zA-Z]/g, "")
        .toLowerCase();
    const [one, other] = [plain(given) || "x", plain(family) || "y"];
    const box = this.pick([
      `${one}.${other}`,
      `${one[0]}${other}`,
      `${one}${birthday.slice(2, 4)}`,
      `${other}.${one}`,
      this.coin(3).toLowerCase(),
    ]);
    const domain =
      this.draw() < 0.75
        ? this.pick(["gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "web.de", "gmx.net"])
        : `${other}-${this.coin(2).toLowerCase()}.example`;
    const times = this.mailboxes.get(`${box}@${domain}`) ?? 0;
    this.mailboxes.set(`${box}@${domain}`, times + 1);
    return `${box}${times === 0 ? "" : times + 1}@${domain}`;
  }

  private phone(): string {
    return `+44 ${1000 + this.upTo(8999)} ${String(this.upTo(999_999)).padStart(6, "0")}`;
  }

  private birthday(): string {
    const time = Date.UTC(1935, 0, 1) + Math.floor(this.draw() * 70 * 365.25) * 86_400_000;
    return new Date(time).toISOString().slice(0, 10);
  }

  private givenName(initial?: string): string {
    for (let tries = 0; tries < 40; tries++) {
      const name = this.draw() < 0.88 ? (this.ranked(givenNames, 1.7) as string) : this.coin(2);
      if (!initial || name.startsWith(initial)) return name;
    }
    return `${initial}${this.coin(2).toLowerCase()}`;
  }

  private familyName(): string {
    const chance = this.draw();
    if (chance < 0.45) return this.ranked(familyNames, 1.6);
    const coined = this.coin(2) + this.pick(["er", "mann", "son", "s", "ski", "ini", "ez", "ard", "y", ""]);
    return chance < 0.48 ? `${coined}-${this.ranked(familyNames, 1.6)}` : coined;
  }

  private ranked(names: readonly string[], steep: number): string {
    return names[Math.floor(names.length * this.draw() ** steep)] as string;
  }

  /** A word nobody has, made of syllables; the first syllables are the commonest. */
  private coin(syllables: number): string {
    let word = "";
    for (let at = 0; at < syllables; at++) word += this.ranked(fronts, 1.3) + this.ranked(vowels, 1.3);
    return word[0]?.toUpperCase() + word.slice(1);
  }

  private pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.draw() * list.length)] as T;
  }

  private upTo(most: number): number {
    return Math.floor(this.draw() * most);
  }
}

const fronts = "b d f g h k l m n p r s t v w br dr gr kl st tr sch th z".split(" ");
const vowels = "a e i o u an el en er in or ai ei ou".split(" ");
