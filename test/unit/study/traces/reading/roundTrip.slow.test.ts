import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callColumns } from '../../../../../src/model/calls/callColumns.ts';
import { traceFormats } from '../../../../../src/study/traces/form/traceFormat.ts';
import { anyRow, inFolder, readAll, wordsOfRows, writeRows } from './sampleTraces.ts';

const someRows = fc.array(anyRow, { maxLength: 30 });

// The seed is that of all formats: of the same rows they say the same.

describe.each(traceFormats)('%s', (format) => {
  test('what is written is read back, unknowns and far times included', async () => {
    await inFolder((folder) =>
      fc.assert(
        fc.asyncProperty(someRows, async (rows) => {
          const path = join(folder, `trace.${format}`);
          writeRows(path, rows);
          const { rows: read, faults } = await readAll(path);
          expect(faults).toEqual([]);
          expect(read).toEqual(wordsOfRows(rows));
        }),
        { seed: 11, numRuns: format === 'parquet' ? 30 : 60 },
      ),
    );
  });

  test('without truth the columns of truth are gone and the others stay', async () => {
    await inFolder((folder) =>
      fc.assert(
        fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 9 }), async (rows) => {
          const path = join(folder, `trace.${format}`);
          writeRows(path, rows, false);
          const { rows: read, columns } = await readAll(path);
          const observed = callColumns.filter(({ group }) => group !== 'truth').map(({ name }) => name);
          expect(columns).toEqual(observed);
          const expected = wordsOfRows(rows).map((words) =>
            words.map((word, i) => (callColumns[i].group === 'truth' ? null : word)),
          );
          expect(read).toEqual(expected);
          expect(readFileSync(path, 'latin1').includes('truth_')).toBe(false);
        }),
        { seed: 12, numRuns: 20 },
      ),
    );
  });
});
