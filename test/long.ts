/**
 * What a test has second that takes long for what it adds to those beside it: a walk of everything, a kill, a file of many megabytes, a second way through a
 * screen. `npm run prove tests` runs these and `npm test` the others; the runner knows them by the tag.
 */
export const long = { tags: ["long"] };
