/**
 * A part named on the command line: `volume-cap,per=day,limitCalls=200`. A comma ends an item unless it stands inside brackets, braces
 * or quotes; the first item is what is used, the others are `key=value`, each value as a scenario file would write it.
 */
import type { Position } from '../failures/failure.ts';
import type { Locate, Path } from '../reading/yaml/yamlPlace.ts';
import { readYaml } from '../reading/yaml/yamlSource.ts';

/** A stretch of the text by offsets. */
type Span = readonly [start: number, end: number];

export interface ArgumentText {
  readonly use: string;
  /** Values by key; a later one of the same key is a fault. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly { readonly span: Span; readonly found: string; readonly expected: string }[];
  /** Place of the text of a key or value; of `use` for a path that is not there. */
  readonly locate: Locate;
  position(span: Span): Position;
}

const opening = '[{';
const closing = ']}';

/** Items with their offsets. */
function itemsOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (at === text.length || (character === ',' && depth <= 0 && quote === '')) {
      spans.push([start, at]);
      start = at + 1;
    } else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth--;
  }
  return spans;
}

/** What the argument at `index` of `texts` is called in messages, such as `--detector (2)`. */
export const argumentName = (option: string, texts: readonly string[], index: number): string =>
  texts.length === 1 ? option : `${option} (${index + 1})`;

/** `name` stands for the text in messages, such as `--detector`. */
export function readArgument(text: string, name: string): ArgumentText {
  const [first, ...rest] = itemsOf(text);
  const values: Record<string, unknown> = Object.create(null);
  const spans = new Map<string, { key: Span; value: Span }>();
  const problems: ArgumentText['problems'][number][] = [];
  for (const span of rest) {
    const item = text.slice(...span);
    const equals = item.indexOf('=');
    const key = item.slice(0, Math.max(0, equals)).trim();
    const valueSpan: Span = [span[0] + equals + 1, span[1]];
    if (equals <= 0 || key === '') {
      problems.push({ span, found: `"${item}"`, expected: 'key=value' });
      continue;
    }
    const value = yamlValue(text.slice(...valueSpan));
    const isTwice = spans.has(key);
    if (isTwice) problems.push({ span, found: `${key} twice`, expected: 'each key once' });
    else if ('expected' in value) problems.push({ span: valueSpan, ...value });
    else values[key] = value.value;
    if (!isTwice) spans.set(key, { key: [span[0], span[0] + equals], value: valueSpan });
  }
  const position = ([start, end]: Span): Position => ({
    file: name,
    line: 1,
    column: start + 1,
    endColumn: Math.max(end, start + 1) + 1,
  });
  const locate = (path: Path, part: 'key' | 'value'): Position => {
    const found = spans.get(String(path.find((step) => step !== 'with') ?? ''));
    return position(found === undefined ? first : found[part]);
  };
  return { use: text.slice(...first).trim(), values, problems, locate, position };
}

/** Aliases and the like are as little allowed as in a scenario file. */
function yamlValue(
  text: string,
): { readonly value: unknown } | { readonly found: string; readonly expected: string } {
  const { raw, failures, cut } = readYaml(text.trim(), '');
  if (failures.length === 0) return { value: raw };
  const [{ found, expected }] = failures;
  // What is not even YAML would be told as a file.
  const isForm = cut.length > 0 && text.trim() !== '';
  return isForm ? { found, expected } : { found: `"${text}"`, expected: 'a value' };
}
