export { SignatureSays } from "./signature-says.tsx";
export { CameBackFrom, ToldBy } from "./told.tsx";
