import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { detectorLaws } from '../../src/laws.ts';
import type { DetectorPlugin } from '../../src/contracts.ts';
import { detectorUnderTest } from '../unit/plugins/detectors/detectorBench.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'my-detector.mts');
copyFileSync(
  fileURLToPath(new URL('../../src/command/templates/my-detector.mts.txt', import.meta.url)),
  file,
);
const { detector } = (await import(pathToFileURL(file).href)) as { detector: DetectorPlugin };

describe('the detector that init writes', () => {
  for (const { name, check } of detectorLaws(detector)) it(name, check);

  it('does not take all calls without a number for those of one caller', () => {
    const { call } = detectorUnderTest(detector, { limitCalls: 1 });
    for (const number of [0, 0, 0, -1, -1, -1]) expect(call(number, 60)).toBe(0);
    expect([call(7, 60), call(7, 61)]).toEqual([0, 500_000]);
  });
});
