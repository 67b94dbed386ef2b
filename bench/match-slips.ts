type Draw = () => number;

/** Short forms as people write themselves down. */
const shortForms: Record<string, string> = {
  Thomas: "Tom",
  Michael: "Mike",
  Andreas: "Andi",
  Stefan: "Stephan",
  Robert: "Bob",
  William: "Bill",
  James: "Jim",
  John: "Jack",
  Christian: "Chris",
  Alexander: "Alex",
  Daniel: "Dan",
  Elizabeth: "Liz",
  Richard: "Rick",
  Katharina: "Katrin",
  Maria: "Marie",
  Susanne: "Susi",
  David: "Dave",
  Jennifer: "Jenny",
}; // prettier-ignore

/** A short form where there is one, else the initial, or a second name added. */
export function respell(name: string, draw: Draw): string {
  const short = shortForms[name];
  if (short && draw() < 0.7) return short;
  return draw() < 0.6 ? `${name[0] ?? ""}.` : `${name} ${String.fromCharCode(65 + Math.floor(draw() * 26))}.`;
}

/** One slip: a letter left out, doubled, mistaken, or two exchanged; in a date also day and month, or another day. Now and then two. */
export function slip(text: string, field: string, draw: Draw): string {
  if (text.length < 2) return text;
  if (field === "birthday") return slipInDate(text, draw);
  const once = slipOnce(text, field === "phone" || field === "postcode" ? digits : letters, draw);
  return draw() < 0.2 ? slipOnce(once, letters, draw) : once;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";

function slipOnce(text: string, signs: string, draw: Draw): string {
  const at = Math.floor(draw() * (text.length - 1));
  const kind = draw();
  const sign = signs[Math.floor(draw() * signs.length)] as string;
  if (kind < 0.25) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.5) return text.slice(0, at) + sign + text.slice(at);
  if (kind < 0.75) return text.slice(0, at) + sign + text.slice(at + 1);
  return text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
}

function slipInDate(date: string, draw: Draw): string {
  const [year, month, day] = date.split("-") as [string, string, string];
  const kind = draw();
  if (kind < 0.3 && Number(day) <= 12) return `${year}-${day}-${month}`;
  if (kind < 0.6) return `${year}-${month}-${String(1 + Math.floor(draw() * 28)).padStart(2, "0")}`;
  if (kind < 0.8) return `${Number(year) + (draw() < 0.5 ? 1 : -1)}-${month}-${day}`;
  return slipOnce(date.replaceAll("-", ""), digits, draw).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
}
