/** The program's words for what it may not know: results may be of another version, names are of the user's choice. */

export type WordTable = Readonly<Record<string, string>>;

/** The word for a name; the name itself where the table has none, such as for `constructor`, which every table inherits. */
export const wordOf = (words: WordTable, name: string): string =>
  Object.hasOwn(words, name) ? words[name] : name;
