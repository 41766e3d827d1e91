import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { traceTargets } from '../../../../src/command/output/traceTargets.ts';
import { writeOutputs } from '../../../../src/command/output/writeOutputs.ts';
import { outlineOf } from '../../../../src/study/results/studyOutline.ts';
import { resultsFixture } from '../../study/report/resultsFixture.ts';
import { usual } from '../../study/store/taskFolders.ts';

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

it.skipIf(!existsSync('/dev/full'))(
  'what its place does not take is kept elsewhere, and said so',
  async () => {
    const results = resultsFixture();
    const outputs = [{ kind: 'results' as const, path: '/dev/full', isDefault: false }];
    const { paths, faults } = await writeOutputs(outputs, {
      outline: outlineOf(usual, ''),
      results,
      done: new Map(),
      doneAssumptions: new Map(),
      doneSensitivity: new Map(),
      speed: null,
    });
    const [, kept = ''] =
      /^\/dev\/full: cannot be written: the disk is full \(ENOSPC\); it is kept as (.*)$/.exec(faults[0]) ??
      [];
    expect([paths, faults.length, basename(kept)]).toEqual([[], 1, 'full']);
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual(JSON.parse(JSON.stringify(results)));
    rmSync(dirname(kept), { recursive: true });
  },
);
