import { expect, it } from 'vitest';
import { traceTargets } from '../../../../src/command/output/writeOutputs.ts';

it('a trace has the format of its ending, in whatever case; that of a folder is Parquet', () => {
  const paths = ['a.csv', 'a.CSV', 'a.Ndjson', 'a.PARQUET', 'calls/'];
  const outputs = paths.map((path) => ({ kind: 'trace' as const, path, isDefault: false }));
  expect(traceTargets(outputs, true).map(({ format }) => format)).toEqual([
    'csv',
    'csv',
    'ndjson',
    'parquet',
    'parquet',
  ]);
});
