/** Calls of NDJSON: every line is a record, is rejected with its reason, or is blank. */
import { statSync } from 'node:fs';
import type { Failure } from '../../failures/failure.ts';
import { callsFault } from './callsFault.ts';
import type { CallsPart, CallsState } from './callsState.ts';
import { ndjsonRecords } from '../lines/ndjsonRecords.ts';
import type { NdjsonLine } from '../lines/ndjsonRecords.ts';

export function* ndjsonParts(state: CallsState): Generator<CallsPart> {
  const { path, mapping, account } = state;
  const bytes = statSync(path).size;
  if (mapping.columns !== null) {
    const expected = 'a table: in NDJSON keys name the columns, not their position';
    yield { kind: 'fault', fault: callsFault(path, 'NDJSON', expected) };
    return;
  }
  for (const step of ndjsonRecords(path, mapping.encoding, state.signal)) {
    if (step.kind === 'columns') {
      const isNone = step.columns.length === 0;
      const missing = isNone ? [noObjectFault(path)] : state.bind(step.columns, 0);
      for (const fault of missing) yield { kind: 'fault', fault };
      if (missing.length > 0) return;
      continue;
    }
    const { text, line, bytes: read, expected } = step.line;
    state.share = Math.min(1, read / bytes);
    if (expected === null && text.trim() === '') account.blank += 1;
    else if (step.cells !== null) yield* state.rowsAfter(state.take(step.cells, line, () => text));
    else yield refused(step, state);
  }
  if (state.batch.length > 0) yield { kind: 'rows', batch: state.batch };
}

const noObjectFault = (path: string): Failure => ({
  ...callsFault(path, 'no line with an object', 'NDJSON: one object a line, as `{"key": value}`'),
  hint: 'of a JSON list `jq -c ".[]"` makes such lines',
});

/** Of a record that is an object but loses something as it is read, the first loss with its place. */
function refused({ line: { text, line, expected }, failures }: NdjsonLine, state: CallsState): CallsPart {
  if (failures.length === 0)
    return state.refuse({ found: 'other text', expected: expected ?? 'a JSON object' }, line, text);
  const [{ column, path, found, expected: wanted }] = failures;
  return state.refuse(
    { column: path, found: `${found}, at ${line}:${column}`, expected: wanted },
    line,
    text,
  );
}
