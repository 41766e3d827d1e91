/** Values of settings and parameters as people write them. */

/** Twelve digits hide only what adding in binary left behind. */
const withoutNoise = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

/** Text as it is, all else as JSON. */
export function plainValue(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value, withoutNoise) ?? String(value));
}

/** `path: value`, each setting alone. */
export const settingTexts = (settings: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(settings).map(([path, value]) => `${path}: ${plainValue(value)}`);
