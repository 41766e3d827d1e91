/** Reads JSON that may come from anybody. */

/** Levels of lists and maps; files of the program have a dozen. Whatever walks through data by calling itself fills the stack at some. */
const deepest = 100;

/** Its value; undefined for text that is no JSON, or is nested more deeply than any that the program writes. */
export function jsonIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isDeeper(value, deepest) ? undefined : value;
  } catch {
    return undefined;
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inside.some((inner) => isDeeper(inner, levels - 1));
}
