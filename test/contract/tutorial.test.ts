/** The detector of the tutorial keeps the laws of its family. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { DetectorPlugin } from '../../src/contracts.ts';
import { detectorLaws } from '../../src/laws.ts';
import { fakeDetectorSite } from '../../src/study/laws/fakes/fakeDetectorSite.ts';
import { detectorUnderTest } from '../unit/plugins/detectors/detectorBench.ts';

const tutorial = readFileSync(new URL('../../docs/tutorial.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ringfence-tutorial-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [, code] = /```ts\n([^`]*)```/.exec(tutorial) ?? [];
const file = join(folder, 'unanswered.ts');
writeFileSync(file, code);
const { detector } = (await import(pathToFileURL(file).href)) as { detector: DetectorPlugin };

describe('the detector of the tutorial', () => {
  for (const { name, check } of detectorLaws(detector)) it(name, check);

  it('does not take all calls without a number for those of one caller', () => {
    const { wholeCall } = detectorUnderTest(detector, { enoughCalls: 1 });
    for (const number of [0, 0, 0, -1, -1, -1]) expect(wholeCall(number, 60, {})).toBe(0);
    expect([wholeCall(7, 60, {}), wholeCall(7, 61, {})]).toEqual([0, 1_000_000]);
  });

  it('counts a call that ends after midnight for the day before', () => {
    const site = fakeDetectorSite({ rows: 2 });
    const part = detector.create(site, { enoughCalls: 1 });
    const judge = (slot: number, second: number): number => {
      site.attempt.callingNumber[slot] = 7;
      site.attempt.timeMs[slot] = second * 1000;
      return part.judge(slot);
    };
    judge(0, 86_399);
    judge(1, 86_401);
    part.afterRelease(1);
    part.afterRelease(0);
    expect(judge(1, 86_402)).toBe(1_000_000);
  });
});
