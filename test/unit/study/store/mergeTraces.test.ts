import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PlacedRecord } from '../../../../src/study/store/mergeTasks.ts';
import { mergeTraces } from '../../../../src/study/store/mergeTraces.ts';

// Nothing is closed to the administrator.
it.skipIf(process.getuid?.() === 0)(
  'a folder that may not be entered is passed over, and the trace that is missing told',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-traces-'));
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0);
    const part = { name: 'trace.r0.none.csv', format: 'csv', hasTruth: true, sha256: '' } as const;
    const record = { path: 'a task', record: { traceParts: [part] } } as unknown as PlacedRecord;
    expect(mergeTraces([record], [folder], folder)).toEqual({
      copied: 0,
      faults: ['trace.r0.none.csv: the trace of a task is in none of the folders'],
    });
    chmodSync(join(folder, 'closed'), 0o700);
    rmSync(folder, { recursive: true });
  },
);
