export { matchCommand } from "./match-command.ts";
export { type MatchAnswer, matchFiles, type MatchWish } from "./match-files.ts";
