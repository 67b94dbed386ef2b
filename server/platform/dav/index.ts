export { child, children, type Element, readXml, textAt } from "./element.ts";
export { propertyOf, readMultistatus, type Told } from "./multistatus.ts";
export {
  apple,
  c,
  card,
  closing,
  d,
  dav,
  element,
  escapeXml,
  href,
  type Named,
  opening,
  propstat,
  response,
  statusOf,
  xmlHead,
} from "./write.ts";
