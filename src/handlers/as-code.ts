/** Words of a use case as a code: "not ours" becomes NOT_OURS. */
export const asCode = (words: string): string => words.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
