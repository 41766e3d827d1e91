/** What else is wrong with a record that is rejected for its first fault: who mends a mapping wants to know of every column at once. */
import { readNumber } from '../numbers/callNumber.ts';
import { isDurationField, timeFields } from '../mapping/importMapping.ts';
import type { FieldName, ImportMapping } from '../mapping/importMapping.ts';
import { causeOf } from './causes.ts';
import { Faulty } from './recordCells.ts';
import type { RecordCells, RecordFault } from './recordCells.ts';

/** Each cell by itself: what several of them come to together is not looked at. */
export function furtherFaults(
  cells: RecordCells,
  first: RecordFault,
  { fields, numbers }: ImportMapping,
): readonly RecordFault[] {
  return (Object.keys(fields) as FieldName[]).flatMap((name) => {
    const fault = faultOf(cells, name, numbers);
    return fault === null || fault.column === first.column ? [] : [fault];
  });
}

function faultOf(cells: RecordCells, name: FieldName, numbers: ImportMapping['numbers']): RecordFault | null {
  try {
    if (timeFields.includes(name)) cells.timeMs(name);
    else if (isDurationField(name)) cells.durationMs(name);
    else if (name === 'callingNumber' || name === 'calledNumber') {
      const read = readNumber(cells.value(name), numbers);
      if ('expected' in read) throw cells.faulty(name, read.expected);
    } else if (name === 'label' || name === 'marked') cells.yesNo(name);
    else if (name === 'cause') causeOf(cells, false);
    else if (name === 'attestation') cells.meant(name);
    return null;
  } catch (error) {
    if (error instanceof Faulty) return error.fault;
    throw error;
  }
}
