/** Whatever byte of a Parquet file is another one, its calls or a fault are read, and nothing escapes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calls, mapping, written } from './duckCalls.ts';
import { read } from './readRecords.ts';

test('a damaged file gives calls or a fault in words of ours, in whatever form it is', async () => {
  const few = calls.replace('range(2000)', 'range(60)');
  const forms: Buffer[] = [];
  for (const form of [
    'COMPRESSION uncompressed, PARQUET_VERSION v2',
    'COMPRESSION lz4_raw',
    'COMPRESSION brotli',
  ])
    forms.push(await written(few, `, ${form}`));
  const fields = mapping(
    'ringSeconds: ring, conversationSeconds: talk, durationSeconds: f, label: l, account: text',
  );
  fc.assert(
    fc.property(fc.constantFrom(...forms), fc.nat(), fc.nat(255), (bytes, place, value) => {
      const damaged = Uint8Array.from(bytes);
      damaged[place % damaged.length] = value;
      const { rows, rejected, faults } = read(damaged, fields, 'c.parquet');
      expect(rows.length + rejected.length).toBeLessThanOrEqual(60);
      for (const fault of faults) expect(fault).not.toMatch(/Error|undefined|NaN/);
    }),
    { numRuns: 2000 },
  );
});
