/** What a JSON says of which form it is: its `format`; undefined where it says nothing. */
export function formatOf(value: unknown): string | undefined {
  const format: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'format') : null;
  return typeof format === 'string' ? format : undefined;
}
