export { KnowledgeMeter } from "./meter.tsx";
