import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { DetectorPlugin } from '../../src/model/contracts/detector.ts';
import { detectorUnderTest } from '../unit/plugins/detectors/detectorBench.ts';
import { detectorLaws } from '../../src/study/laws/detectors/detectorLaws.ts';

const guide = readFileSync(new URL('../../docs/guides/write-a-detector.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ringfence-guide-'));

async function detectorOfGuide(): Promise<DetectorPlugin> {
  const [, code] = /```ts\n([^`]*)```/.exec(guide) ?? [];
  const file = join(folder, 'mine.ts');
  writeFileSync(file, code);
  const module = (await import(pathToFileURL(file).href)) as { detector: DetectorPlugin };
  return module.detector;
}

const plugin = await detectorOfGuide();

afterAll(() => rmSync(folder, { recursive: true }));

describe('the detector of the guide', () => {
  for (const { name, check } of detectorLaws(plugin)) it(name, check);

  it('suspects nobody whose calls it has not seen', () => {
    expect(detectorUnderTest(plugin, { enoughCalls: 1 }).call(7, 0)).toBe(0);
  });
});
