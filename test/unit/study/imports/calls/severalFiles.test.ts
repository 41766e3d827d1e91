import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCalls } from '../../../../../src/study/imports/calls/callsReading.ts';
import { ImportedSoFar } from '../../../../../src/study/imports/calls/importedSoFar.ts';
import { readMapping } from '../../../../builders/mappingBySchema.ts';
import { readTexts } from '../../../../../src/study/traces/reading/cellStores.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { mapping } = readMapping(
  'ringfence-import: 1\ntimeZone: UTC\nfields: {time: t, callingNumber: a, calledNumber: b, id: i, caller: c, account: d, line: e}\n',
  'm.yaml',
);

interface Found {
  readonly calls: number[][];
  readonly rejected: string[];
}

/** Caller, account, line and intent of each call, and rejections, of files that are imported together. */
function imported(files: readonly string[]): Found {
  if (mapping === null) throw new Error('no mapping');
  const importing = { texts: readTexts(), mapping, soFar: new ImportedSoFar() };
  const found: Found = { calls: [], rejected: [] };
  for (const [i, lines] of files.entries()) {
    const path = join(folder, `${i}.csv`);
    writeFileSync(path, `t,a,b,i,c,d,e\n${lines}`);
    for (const part of readCalls(path, importing).parts) {
      if (part.kind === 'rejected') found.rejected.push(`${i}: ${part.rejected.found}`);
      if (part.kind !== 'rows') continue;
      const { entity, intent } = part.batch.callKey;
      const [account, line] = [part.batch.int32('account'), part.batch.int32('line')];
      for (let row = 0; row < part.batch.length; row++)
        found.calls.push([entity[row], account[row], line[row], intent[row]]);
    }
  }
  return found;
}

test('callers, accounts and lines of files that are imported together are told apart by their names', () => {
  const { calls } = imported([
    '2020-08-03 09:00:00,1,2,x1,ann,acme,l1\n2020-08-03 09:00:01,1,2,x2,bob,acme,l2\n',
    '2020-08-03 09:00:02,1,2,x3,bob,zeta,l3\n2020-08-03 09:00:03,1,2,x4,cat,acme,l1\n',
  ]);
  expect(calls).toEqual([
    [0, 0, 0, 0],
    [1, 0, 1, 1],
    [1, 1, 2, 2],
    [2, 0, 0, 3],
  ]);
});

test('a record whose id came in an earlier file is rejected', () => {
  const line = (id: string): string => `2020-08-03 09:00:00,1,2,${id},ann,acme,l1\n`;
  const { calls, rejected } = imported([line('x1') + line('x2'), line('x2') + line('x3')]);
  expect([calls.length, rejected]).toEqual([3, ['1: "x2", which came before']]);
});
