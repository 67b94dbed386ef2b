export {
  allConnectors,
  broken,
  type Connector,
  connectorOf,
  type Fetched,
  type FetchAsked,
  type FetchedFile,
  type FetchedRows,
  refused,
  registerConnectors,
  unreachable,
} from "./connector.ts";
