import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, it } from 'vitest';
import { detectorLaws } from '../../src/laws.ts';
import type { DetectorPlugin } from '../../src/contracts.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, 'my-detector.ts');
copyFileSync(fileURLToPath(new URL('../../src/command/templates/my-detector.ts.txt', import.meta.url)), file);
const { detector } = (await import(pathToFileURL(file).href)) as { detector: DetectorPlugin };

describe('the detector that init writes', () => {
  for (const { name, check } of detectorLaws(detector)) it(name, check);
});
