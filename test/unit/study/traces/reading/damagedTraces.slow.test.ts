/** Traces that are damaged, or text of any kind: rows or faults in words of ours, never an exception. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyRow, inFolder, readAll, writeRows } from './sampleTraces.ts';

const head = 'time_ms,calling_number,called_number';

/** What an engine or a library says of its own insides. */
const libraryWords = /undefined|NaN|Cannot|is not a|argument|metadata|_\d/;

test('a damaged Parquet file gives rows or a fault in words of ours, never an exception', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'whole.parquet');
    writeRows(path, fc.sample(anyRow, { seed: 61, numRuns: 200 }));
    const whole = readFileSync(path);
    const damaged = join(folder, 'damaged.parquet');
    let faulty = 0;
    // The footer is a small part of the file, and what is most easily led astray.
    const at = fc.oneof(
      fc.nat(whole.length - 1),
      fc.nat(2500).map((back) => whole.length - 1 - back),
    );
    const damage = fc.record({ at, byte: fc.nat(255), keep: fc.nat(whole.length) });
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async ({ at, byte, keep }, isCut) => {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        writeFileSync(damaged, isCut ? bytes.subarray(0, keep) : bytes);
        const { faults } = await readAll(damaged);
        expect(faults.join('\n')).not.toMatch(libraryWords);
        if (faults.length > 0) faulty++;
      }),
      { seed: 62, numRuns: 300 },
    );
    expect(faulty).toBeGreaterThan(150);
  });
});

test('text of any kind gives rows or faults, never an exception', async () => {
  await inFolder(async (folder) => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('csv', 'ndjson'),
        async (text, format) => {
          const path = join(folder, `any.${format}`);
          const start =
            format === 'csv' ? `${head},arm\n1,2,3,` : '{"time_ms":1,"calling_number":"1","called_number":';
          writeFileSync(path, start + text);
          const { faults, rows } = await readAll(path);
          expect(faults.length + rows.length).toBeGreaterThan(0);
        },
      ),
      { seed: 63, numRuns: 300 },
    );
  });
});
