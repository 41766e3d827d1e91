import { readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk, TraceFile } from '../../../../../src/study/traces/form/traceFile.ts';
import { inFolder } from '../reading/sampleTraces.ts';

test('a link to a file leads the whole trace there, and stays', async () => {
  await inFolder((folder) => {
    const path = join(folder, 'latest.csv');
    symlinkSync('trace-42.csv', path);
    const file = new TraceFile(path, nodeDisk);
    file.append(Buffer.from('a'));
    file.close();
    expect([readdirSync(folder).toSorted(), readlinkSync(path)]).toEqual([
      ['latest.csv', 'trace-42.csv'],
      'trace-42.csv',
    ]);
    expect(readFileSync(path, 'utf8')).toBe('a');
  });
});
