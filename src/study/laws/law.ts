/** A law that every part of a family keeps: its name is the name of the test, its check throws when it is broken. */

export interface Law {
  readonly name: string;
  readonly check: () => void;
}

/** Throws unless `holds`. */
export function demand(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}

/** The seed of all randomised laws, so that a failure can be seen again. */
export const lawSeed = 20_200_806;
