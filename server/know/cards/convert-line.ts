import type { CardVersion } from "./card.ts";

/** A line of the other version, in this one: where the two write the same thing differently. */
export function convertLine(raw: string, to: CardVersion): string {
  const colon = /^(?:[^":]|"[^"]*")*:/.exec(raw)?.[0].length;
  if (colon === undefined) return raw;
  const [head, value] = [raw.slice(0, colon - 1), raw.slice(colon)];
  const [property = "", ...params] = head.match(/(?:[^;"]|"[^"]*")+/g) ?? [];
  const name = property.slice(property.indexOf(".") + 1).toUpperCase();
  return to === "4.0" ? toFour(property, name, params, value) : toThree(property, name, params, value);
}

const media = new Set(["PHOTO", "LOGO", "SOUND", "KEY"]);
const joined = (property: string, params: string[], value: string): string =>
  `${[property, ...params].join(";")}:${value}`;

function toFour(property: string, name: string, params: string[], value: string): string {
  const encoded = params.some((param) => /^ENCODING=(?:b|base64)$/i.test(param));
  if (media.has(name) && encoded) {
    const type = /^TYPE=(.+)$/i.exec(params.find((param) => /^TYPE=/i.test(param)) ?? "")?.[1] ?? "";
    const rest = params.filter((param) => !/^(?:ENCODING|TYPE)=/i.test(param));
    return joined(property, rest, `data:${mediaType(name, type)};base64,${value}`);
  }
  const preferred = params.some((param) => /^TYPE=/i.test(param) && typesOf(param).includes("pref"));
  if (!preferred) return joined(property, params, value);
  return joined(property, [...params.map(withoutPreferred).filter(Boolean), "PREF=1"], value);
}

function toThree(property: string, name: string, params: string[], value: string): string {
  const image = /^data:([^;,]+);base64,(.*)$/i.exec(value);
  if (media.has(name) && image)
    return joined(
      property,
      [
        ...params.filter((param) => !/^VALUE=/i.test(param)),
        "ENCODING=b",
        `TYPE=${(image[1] as string).replace(/^.*\//, "").toUpperCase()}`,
      ],
      image[2] as string,
    );
  const rest = params
    .map((param) => (/^PREF=1$/i.test(param) ? "TYPE=PREF" : param))
    .filter((param) => !/^PREF=/i.test(param));
  if (name === "TEL" && /^tel:/i.test(value))
    return joined(
      property,
      rest.filter((param) => !/^VALUE=/i.test(param)),
      value.slice(4),
    );
  return joined(property, rest, value);
}

const typesOf = (param: string): string[] => param.slice(5).replaceAll('"', "").toLowerCase().split(",");

function withoutPreferred(param: string): string {
  if (!/^TYPE=/i.test(param)) return param;
  const rest = typesOf(param).filter((type) => type !== "pref");
  return rest.length > 0 ? `TYPE=${rest.join(",")}` : "";
}

function mediaType(name: string, type: string): string {
  if (type.includes("/")) return type.toLowerCase();
  const kind = name === "SOUND" ? "audio" : name === "KEY" ? "application" : "image";
  return `${kind}/${type.toLowerCase() || "jpeg"}`;
}
