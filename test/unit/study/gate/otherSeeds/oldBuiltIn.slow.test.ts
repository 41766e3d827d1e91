import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { oldBuiltIn } from '../../../../../src/study/gate/otherSeeds/oldBuiltIn.ts';
import { baselineOf } from '../baselines.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-old-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = readFileSync('src/plugins/detectors/volume/volumeCap.ts', 'utf8');
/** A file of the other checkout imports what stands there. */
for (const layer of ['engine', 'model', 'plugins'])
  cpSync(`src/${layer}`, join(folder, 'src', layer), { recursive: true });
const volume = join(folder, 'src/plugins/detectors/volume');

/** What becomes of a file as another checkout may have it. */
async function found(was: string, is: string, exportName: string = 'volumeCap'): Promise<unknown> {
  const path = join(volume, `${exportName}${is.replaceAll(/\W/g, '')}.ts`);
  writeFileSync(path, source.replace(was, is));
  const old = await oldBuiltIn({
    use: 'volume-cap',
    target: `${path}#${exportName}`,
    baseline: baselineOf(),
  });
  return 'kind' in old ? [old.kind, old.because.replace(/=.*?: /, ': ')] : old;
}

describe('a built-in detector of another checkout', () => {
  it('is loaded as a module that stands for the id', async () => {
    expect(await found('', '')).toMatchObject({
      reference: 'volume-cap',
      family: 'detector',
      exportName: 'volumeCap',
      sha256: expect.stringMatching(/^sha256:/),
    });
  });

  it('must have the version that the baseline has, and the parameters of today', async () => {
    expect(await found('version: 1', 'version: 2')).toEqual([
      'not-comparable',
      'volume-cap of that file has version 2, that of the baseline 1',
    ]);
    expect(await found('limitCalls: {', 'mostCalls: {')).toEqual([
      'not-comparable',
      "volume-cap of that file has the parameters mostCalls, per, today's limitCalls, per",
    ]);
  });

  it('must be that detector, exported under that name', async () => {
    expect(await found("id: 'volume-cap'", "id: 'volume-cup'")).toEqual([
      'faulty',
      '--old volume-cap: found volume-cup in that file',
    ]);
    expect(await found('', '', 'cap')).toEqual([
      'faulty',
      '--old volume-cap: found no export `cap`, expected `volumeCap`',
    ]);
  });

  it('without parameters is none of today, nor is one that the baseline does not know', async () => {
    const of = source.slice(source.indexOf('parameters: {'));
    const parameters = of.slice(0, of.indexOf('\n  },') + '\n  },'.length);
    expect(await found(parameters, 'parameters: {},')).toEqual([
      'not-comparable',
      "volume-cap of that file has the parameters none, today's limitCalls, per",
    ]);
    const path = join(volume, 'unknown.ts');
    writeFileSync(path, source);
    const { hashes, ...baseline } = baselineOf();
    const refused = await oldBuiltIn({
      use: 'volume-cap',
      target: `${path}#volumeCap`,
      baseline: { ...baseline, hashes: { ...hashes, plugins: {} } },
    });
    expect(refused).toEqual({
      kind: 'not-comparable',
      because: 'volume-cap of that file has version 1, that of the baseline none',
    });
  });

  it.each(['#volumeCap', 'old.ts#', 'old.ts'])(
    'is named by its file and its export, not by %s',
    async (target) => {
      expect(await oldBuiltIn({ use: 'volume-cap', target, baseline: baselineOf() })).toEqual({
        kind: 'faulty',
        because: `--old volume-cap=${target}: expected volume-cap=PATH#EXPORT, the file of another checkout and its export`,
      });
    },
  );

  it('may have a name of one letter, and an export of one', async () => {
    const refused = await oldBuiltIn({ use: 'volume-cap', target: '-#a', baseline: baselineOf() });
    expect(refused).toMatchObject({ because: expect.stringContaining('-#a: cannot be read: no such file') });
  });
});
