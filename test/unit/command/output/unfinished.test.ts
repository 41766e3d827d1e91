/** What a run that was ended by force had begun to write goes with the next run to the same place, and nothing else does. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ownHolder } from '../../../../src/command/output/lockHolder.ts';
import { releaseLocks } from '../../../../src/command/output/locks.ts';
import { planOutputs } from '../../../../src/command/output/planOutputs.ts';
import { nameToBe, unfinishedName } from '../../../../src/study/traces/form/unfinishedName.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringfence-unfinished-'));
  mkdirSync(join(folder, 'calls'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hex = '0123456789ab';
const begun = (...names: readonly string[]): void =>
  names.forEach((name) => writeFileSync(join(folder, name), 'half'));

/** What is left and what is said when these outputs are planned. */
function planned(...asked: readonly string[]): readonly [left: readonly string[], said: string] {
  let said = '';
  const speaking = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text).replaceAll(folder, '');
    return true;
  });
  try {
    const { faults } = planOutputs(
      asked.map((text) => text.replace('@', folder)),
      { played: null, kinds: [], inputs: [] },
    );
    expect(faults).toEqual([]);
  } finally {
    releaseLocks();
    speaking.mockRestore();
  }
  const left = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name !== 'calls');
  return [left.toSorted(), said];
}

const otherLock = (name: string, more: Partial<typeof ownHolder> = {}): void =>
  writeFileSync(join(folder, name), JSON.stringify({ ...ownHolder, token: 'another', ...more }));

it('a name is that of an unfinished file, or of none', () => {
  expect(nameToBe(unfinishedName('calls.csv'))).toBe('calls.csv');
  expect(['calls.csv', 'calls.partial', `${hex}.partial`, 'a.0123.partial'].map(nameToBe)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it('beside a file those of that file go, though another run writes beside it', () => {
  begun(`r.json.${hex}.partial`, `r.json.b.${hex}.partial`, `other.json.${hex}.partial`, 'r.json.partial');
  otherLock('other.json.lock');
  expect(planned('@/r.json')).toEqual([
    [`other.json.${hex}.partial`, 'other.json.lock', `r.json.b.${hex}.partial`, 'r.json.partial'],
    '/r.json: 1 unfinished file of a run that was ended removed\n',
  ]);
});

it('in a folder of traces those of the same format go, in one of finished tasks all', () => {
  begun(
    `calls/trace.r0.none.csv.${hex}.partial`,
    'calls/trace.r1.none.parquet',
    `calls/trace.r2.none.parquet.${hex}.partial`,
  );
  expect(planned('trace=@/calls/')).toEqual([
    ['calls/trace.r1.none.parquet', `calls/trace.r0.none.csv.${hex}.partial`].toSorted(),
    '/calls/: 1 unfinished file of a run that was ended removed\n',
  ]);
  expect(planned('tasks=@/calls')[0]).toEqual(['calls/trace.r1.none.parquet']);
});

it('and of a trace that is a file those of its parts', () => {
  begun(`all.r0.none.csv.${hex}.partial`, `few.r0.none.csv.${hex}.partial`);
  expect(planned('@/all.csv')[0]).toEqual([`few.r0.none.csv.${hex}.partial`]);
});

it('all stay while another run that may be alive holds anything there', () => {
  const part = `calls/trace.r0.none.parquet.${hex}.partial`;
  begun(part);
  for (const more of [{}, { machine: 'of another machine' }]) {
    otherLock('calls/.ringfence-2of3.lock', more);
    expect(planned('trace=@/calls/')).toEqual([['calls/.ringfence-2of3.lock', part], '']);
  }
  writeFileSync(join(folder, 'calls/.ringfence-2of3.lock'), '');
  expect(planned('trace=@/calls/')[0]).toContain(part);
  writeFileSync(join(folder, 'calls/.ringfence-2of3.lock'), 'a lock of somebody else');
  expect(planned('trace=@/calls/')[0]).not.toContain(part);
});

it.runIf(process.platform === 'linux')('and go where that run has ended', () => {
  begun(`calls/trace.r0.none.parquet.${hex}.partial`);
  otherLock('calls/.ringfence-2of3.lock', { began: '1' });
  expect(planned('trace=@/calls/')[0]).toEqual(['calls/.ringfence-2of3.lock']);
});
