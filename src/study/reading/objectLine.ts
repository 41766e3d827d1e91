/** A line of NDJSON: one JSON object. */
import { jsonIn } from './jsonText.ts';
import type { JsonKind, JsonReading } from './jsonText.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** What it holds, or what would be lost as it is read, such as the first value of a key that stands twice; null for what is no object. */
export function objectLine(text: string, kind: JsonKind): JsonReading | null {
  if (!text.trimStart().startsWith('{')) return null;
  const read = jsonIn(text, kind);
  return 'value' in read || read.isJson ? read : null;
}

/** Keys of the object, also of one that cannot be read without loss. */
export const keysOfLine = (text: string, read: JsonReading): readonly string[] =>
  Object.keys(('value' in read ? read.value : JSON.parse(text)) as JsonObject);
