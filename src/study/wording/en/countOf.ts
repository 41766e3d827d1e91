/** A count with its noun. */

/** `1 day`, `7 days`. */
export const countOf = (count: string, one: string, many: string = `${one}s`): string =>
  `${count} ${count === '1' ? one : many}`;
