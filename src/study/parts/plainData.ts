/** What of a descriptor can be told to another thread. */

/** The same without functions, symbols and classes, wherever they stand: nobody asks for them there. What holds itself is left out, too. */
export function plainData(value: unknown, within: readonly unknown[] = []): unknown {
  if (typeof value === 'function' || typeof value === 'symbol' || within.includes(value)) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const inside = [...within, value];
  if (Array.isArray(value)) return value.map((item) => plainData(item, inside));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => {
      const data = plainData(field, inside);
      return data === undefined ? [] : [[key, data]];
    }),
  );
}
