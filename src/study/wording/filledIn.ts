/** What a phrase is filled in with by name: of four or more words nobody tells by their place which is which. */
export type FilledIn<Name extends string> = Readonly<Record<Name, string>>;
