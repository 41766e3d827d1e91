/** Lines of NDJSON: one object each; keys that a line lacks are unknown. */
import type { Failure } from '../../failures/failure.ts';
import { keysOfLine, objectLine } from '../../reading/objectLine.ts';
import type { JsonObject } from '../../reading/objectLine.ts';
import type { TracePart } from './traceReading.ts';
import { shown } from './rowTarget.ts';
import type { RowTarget } from './rowTarget.ts';
import type { LineSyntax } from './textReader.ts';

const expected = 'a JSON object';

function storeRow(text: string, line: number, target: RowTarget): readonly TracePart[] {
  const read = objectLine(text, { file: target.path, expected, firstLine: line });
  if (read === null) return [target.fault({ line, found: shown(text), expected })];
  if ('failures' in read) return placedFaults(read.failures, target);
  const row = read.value as JsonObject;
  const names = Object.keys(row);
  const stores = target.storesOf(names);
  const values = Object.values(row);
  target.clearUnnamed();
  const faults: TracePart[] = [];
  for (let i = 0; i < names.length; i++) {
    const store = stores[i];
    const fault =
      store === undefined
        ? target.fault({ line, found: shown(names[i]), expected: 'a column of a trace' })
        : target.cell(store, values[i], line);
    if (fault !== undefined) faults.push(fault);
    if (target.isOver) return faults;
  }
  if (!Object.hasOwn(row, 'time_ms'))
    faults.push(
      target.fault({ line, column: 'time_ms', found: 'nothing', expected: 'a whole number of milliseconds' }),
    );
  return faults;
}

function placedFaults(failures: readonly Failure[], target: RowTarget): readonly TracePart[] {
  const faults: TracePart[] = [];
  for (const failure of failures) {
    faults.push(target.placedFault(failure));
    if (target.isOver) break;
  }
  return faults;
}

export const ndjsonSyntax: LineSyntax = {
  hasHeader: false,
  // What would be lost is told of the line as a row.
  header: (line) => {
    const read = objectLine(line, { file: '', expected });
    return read === null ? { found: 'something else', expected } : keysOfLine(line, read);
  },
  row: storeRow,
};
