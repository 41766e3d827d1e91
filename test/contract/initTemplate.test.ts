import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  it('has no fault of types in a project that `tsc --init` made', () => {
    const place = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
    const compilerOptions = {
      module: 'nodenext',
      target: 'esnext',
      types: [],
      strict: true,
      verbatimModuleSyntax: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      isolatedModules: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      paths: { 'ringfence/contracts': [place('src/contracts.ts')] },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    const { stdout } = spawnSync(process.execPath, [place('node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
      cwd: folder,
    });
    // The sources of the contracts are not compiled under these options where the package is installed.
    expect(stdout.split('\n').filter((line) => !/^(\.\.\/|\s|$)/.test(line))).toEqual([]);
  });
});
