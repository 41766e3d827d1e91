/** Reads somebody's call records as a trace: every record becomes a row or is rejected with its reason. */
import type { TraceReading } from '../../traces/reading/traceReading.ts';
import { foundInTable } from '../../traces/form/tableFault.ts';
import type { Importing } from './callRecord.ts';
import { CallsState } from './callsState.ts';
import type { CallsAccount, CallsPart } from './callsState.ts';
import { callsFault } from './callsFault.ts';
import { ndjsonParts } from './ndjsonCalls.ts';
import { isNdjson } from '../lines/ndjsonRecords.ts';
import { parquetCalls } from './parquetCalls.ts';
import { textParts } from './textCalls.ts';

export interface CallsReading extends Omit<TraceReading, 'parts'> {
  readonly parts: Iterable<CallsPart>;
  readonly account: CallsAccount;
}

/** Opens call records by their mapping; what is neither Parquet nor NDJSON by its ending is a table of text. */
export function readCalls(path: string, importing: Importing): CallsReading {
  const state = new CallsState(path, importing);
  const { texts } = importing;
  const { callers, classes, carriers, arms, places } = texts.names;
  return {
    parts: withoutErrors(state),
    account: state.account,
    get columns() {
      return state.writer.columns();
    },
    get share() {
      return state.share;
    },
    names: {
      callers: callers.texts,
      classes: classes.texts,
      carriers: carriers.texts,
      arms: arms.texts,
      places: places.texts,
    },
    e164: (number) => (number <= 0 ? '' : texts.numbers.texts[number - 1]),
  };
}

/** Whatever the file or the operating system throws becomes the last fault. */
function* withoutErrors(state: CallsState): Generator<CallsPart> {
  const parts = partsOf(state);
  try {
    for (;;) {
      let next: IteratorResult<CallsPart>;
      try {
        next = parts.next();
      } catch (error) {
        const { found, hint } = foundInTable(error);
        const fault = callsFault(state.path, found, 'call records that can be read');
        yield { kind: 'fault', fault: { ...fault, hint } };
        return;
      }
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    parts.return(undefined);
  }
}

function partsOf(state: CallsState): Generator<CallsPart> {
  if (state.path.toLowerCase().endsWith('.parquet')) return parquetCalls(state);
  return isNdjson(state.path) ? ndjsonParts(state) : textParts(state);
}
