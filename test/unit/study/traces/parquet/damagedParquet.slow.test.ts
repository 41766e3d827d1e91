/** Parquet files that are damaged anywhere: rows are read, or a fault is told in a line; nothing is thrown, and no more rows come than there are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';
import { traceColumns } from '../../../../../src/study/traces/form/traceFormat.ts';
import { craftedColumn, writeCrafted } from './craftedParquet.ts';
import { inFolder } from '../reading/sampleTraces.ts';

const mostRows = 1_000_000;

const damage = fc.record({
  /** Bytes before the end, where the layout of a file stands. */
  before: fc.nat(6000),
  put: fc.array(fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 127, 128, 255)), { maxLength: 4 }),
  /** All that follow where it is null. */
  gone: fc.option(fc.nat(4), { freq: 9 }),
});

test('a damaged file is read or told', async () => {
  await inFolder((folder) => {
    const path = join(folder, 'damaged.parquet');
    writeCrafted(path, traceColumns(true).map(craftedColumn), 3000);
    const whole = readFileSync(path);
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        let bytes = whole;
        for (const { before, put, gone } of damages) {
          const at = Math.max(0, bytes.length - 1 - before);
          const rest = gone === null ? [] : bytes.subarray(at + gone);
          bytes = Buffer.concat([bytes.subarray(0, at), Uint8Array.from(put), Uint8Array.from(rest)]);
        }
        writeFileSync(path, bytes);
        let rows = 0;
        for (const part of readTrace(path).parts) {
          if (part.kind === 'rows') rows += part.batch.length;
          else expect(part.fault.found).toMatch(/^.{1,500}$/);
          if (rows > mostRows) break;
        }
        expect(rows).toBeLessThanOrEqual(mostRows);
      }),
      { numRuns: 1500 },
    );
    return Promise.resolve();
  });
}, 120_000);
