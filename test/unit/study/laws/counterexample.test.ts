import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DetectorPlugin } from '../../../../src/model/contracts/detector.ts';
import { detectorLaws } from '../../../../src/study/laws/detectorLaws.ts';
import { detectorPlan } from '../../../../src/study/replay/detectorJudge.ts';
import { readRows } from '../../../../src/study/replay/readRows.ts';
import { ReplayLoop } from '../../../../src/study/replay/replayLoop.ts';
import { readTrace } from '../../../../src/study/traces/readTrace.ts';

/** Scores beyond the range from the third call of a number on that lasts a second or more. */
const broken: DetectorPlugin = {
  family: 'detector',
  id: 'broken',
  version: 1,
  title: 'Breaks a promise',
  cites: [],
  needs: ['release'],
  parameters: {},
  create: (site) => {
    const talks = new Map<number, number>();
    return {
      judge: (slot) => ((talks.get(site.attempt.callingNumber[slot]) ?? 0) >= 2 ? 2e6 : 0),
      afterRelease: (slot) => {
        const number = site.attempt.callingNumber[slot];
        if (site.release.conversationMs[slot] >= 1000) talks.set(number, (talks.get(number) ?? 0) + 1);
      },
      afterReport: () => undefined,
      evidence: () => [],
      stateBytes: () => 8,
    };
  },
};

it('a broken law tells the shrunk calls as a trace, and a replay of it breaks the detector at the last of them', async () => {
  const law = detectorLaws(broken).find(({ name }) => name.startsWith('scores every observable call'));
  let message = '';
  try {
    law?.check();
  } catch (error) {
    message = String(error);
  }
  const lines = message.split('\n').filter((line) => line.startsWith('{"time_ms"'));
  expect(lines).toHaveLength(3);
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-counterexample-'));
  const path = join(folder, 'counterexample.ndjson');
  writeFileSync(path, lines.join('\n'));
  const rows = readRows([path], (file, texts) => readTrace(file, { texts }), { scratch: folder });
  if (rows === null || 'failures' in rows) throw new Error(JSON.stringify(rows));
  const of = { id: 'broken', use: 'broken', version: '1', place: 'terminating', parameters: {} } as const;
  const plan = detectorPlan(broken, { ...of, alarmMillionths: 500_000 });
  const loop = new ReplayLoop([plan], rows.numbers, { slots: 16, batchRows: 16 });
  const nobody = { take: () => undefined, end: () => undefined };
  await expect(loop.run(rows.spool.sorted(), nobody)).rejects.toMatchObject({
    judge: 'broken',
    at: { call: 2 },
  });
  rmSync(folder, { recursive: true });
});
