/** A list of telephone numbers: CSV whose header names a column `number`; what else stands there is somebody’s notes. */
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { systemReason } from '../../failures/systemError.ts';
import { csvCells, otherSeparator, partedBy } from '../../traces/reading/csvSyntax.ts';
import type { HeaderFault } from '../../traces/reading/textReader.ts';
import { shown } from '../../traces/reading/rowTarget.ts';
import { readNumber } from './callNumber.ts';
import type { NumberingHabits } from './numberingHabits.ts';
import { longestRecord, recordLines } from '../lines/recordLines.ts';

/** Faults that are told of one list. */
const mostFaults = 20;

export interface NumberList {
  /** As traces have them, with the line of each. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly failures: readonly Failure[];
}

/** Numbers are written as in the records: by the same habits. */
export function readNumberList(path: string, habits: NumberingHabits): NumberList {
  const numbers = new Map<string, number>();
  const failures: Failure[] = [];
  const fault = (line: number, { found, expected, hint = '' }: HeaderFault): void => {
    failures.push({ ...wholeFile(path), line, path: 'number', found, expected, hint });
  };
  let at = -1;
  try {
    for (const { text, line, expected } of recordLines(path, 'utf-8')) {
      if (failures.length >= mostFaults) break;
      if (expected !== null)
        fault(line, {
          found: 'other bytes',
          expected: `UTF-8 text in lines of at most ${longestRecord} bytes`,
        });
      else if (at < 0) {
        at = columnIn(text);
        if (at >= 0) continue;
        fault(line, headerFault(text));
        break;
      } else if (text.trim() !== '') {
        const cell = csvCells(text)?.[at];
        const read = readNumber(cell, habits);
        if ('expected' in read || read.number === '')
          fault(line, {
            found: shown(cell ?? text),
            expected: 'expected' in read ? read.expected : 'a telephone number',
          });
        else numbers.set(read.number, line);
      }
    }
    if (at < 0 && failures.length === 0) fault(0, { found: 'an empty file', expected: namedColumn });
  } catch (error) {
    fault(0, { found: systemReason(error), expected: 'a list of numbers that can be read' });
  }
  return { numbers, failures };
}

const namedColumn = 'a header line that names a column `number`';

function headerFault(text: string): HeaderFault {
  const other = otherSeparator(text);
  return other === undefined ? { found: shown(text), expected: namedColumn } : partedBy(other);
}

const columnIn = (header: string): number =>
  csvCells(header.replace(/^\uFEFF/, ''))
    ?.map((cell) => cell.trim())
    .indexOf('number') ?? -1;
