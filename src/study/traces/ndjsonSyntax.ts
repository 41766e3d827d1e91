/** Lines of NDJSON: one object each; keys that a line lacks are unknown. */
import type { TracePart } from './reading.ts';
import { shown } from './rowTarget.ts';
import type { RowTarget } from './rowTarget.ts';
import type { LineSyntax } from './textReader.ts';

const expected = 'a JSON object';

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function storeRow(text: string, line: number, target: RowTarget): readonly TracePart[] {
  const row = objectOf(text);
  if (row === undefined) return [target.fault({ line, found: shown(text), expected })];
  const faults: TracePart[] = [];
  for (const [name, value] of Object.entries(row)) {
    const store = target.storeOf(name);
    const fault =
      store === undefined
        ? target.fault({ line, found: shown(name), expected: 'a column of a trace' })
        : target.cell(store, value, line);
    if (fault !== undefined) faults.push(fault);
    if (target.isOver) return faults;
  }
  if (!Object.hasOwn(row, 'time_ms'))
    faults.push(
      target.fault({ line, column: 'time_ms', found: 'nothing', expected: 'a whole number of milliseconds' }),
    );
  return faults;
}

export const ndjsonSyntax: LineSyntax = {
  hasHeader: false,
  header: (line) => {
    const row = objectOf(line);
    return row === undefined ? expected : Object.keys(row);
  },
  row: storeRow,
};
