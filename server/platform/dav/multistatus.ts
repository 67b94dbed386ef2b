import { child, children, type Element, readXml, textAt } from "./element.ts";
import { dav } from "./write.ts";

/** One resource as another server tells of it: what it has, by namespace and name; its own status where that is all. */
export interface Told {
  href: string;
  status: number | undefined;
  properties: Element[];
}

/** Reads a multistatus; undefined where the answer is none. */
export function readMultistatus(text: string): { told: Told[]; token: string | undefined } | undefined {
  const root = readXml(text);
  if (root?.ns !== dav || root.name !== "multistatus") return undefined;
  const told = children(root, dav, "response").flatMap((one) =>
    children(one, dav, "href").map((href): Told => {
      const good = children(one, dav, "propstat").filter((stat) => statusCode(textAt(stat, dav, "status")) === 200);
      return {
        href: href.text.trim(),
        status: statusCode(textAt(one, dav, "status")),
        properties: good.flatMap((stat) => child(stat, dav, "prop")?.children ?? []),
      };
    }),
  );
  return { told, token: textAt(root, dav, "sync-token") };
}

export function propertyOf(told: Told, ns: string, name: string): Element | undefined {
  return told.properties.find((one) => one.ns === ns && one.name === name);
}

function statusCode(line: string | undefined): number | undefined {
  const code = /^HTTP\/\S+\s+(\d{3})/.exec(line ?? "")?.[1];
  return code === undefined ? undefined : Number(code);
}
