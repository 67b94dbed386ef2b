export { SignatureSays } from "./signature-says.tsx";
