/** What is wrong with modules of third parties, told at the places that name them. */
import { symlinkSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { detectorModule, playground, refusals, said, tinyWith } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('module.mjs', detectorModule('return 0;'));
const outside = playground();
afterAll(() => outside.remove());
outside.write('module.mjs', detectorModule('return 0;'));
symlinkSync(outside.path('module.mjs'), place.path('link.mjs'));

const refused = refusals(place);

describe('modules', () => {
  const addresses = ['data:text/javascript,1#x', 'http://localhost/x.mjs#x', 'node:fs#x'];
  it.concurrent.each(addresses)('%s is no place to load from', async (use) => {
    const [code, [line]] = await refused(tinyWith(use));
    expect([code, line]).toEqual([
      2,
      `FILE:28:56: world.screening.terminating.cap.use: found "${use}", expected a file of the scenario’s folder or a package, no address`,
    ]);
  });

  const away: readonly (readonly [string, string])[] = [
    [`../${outside.folder.split('/').at(-1)}/module.mjs`, 'outside the scenario’s folder'],
    [outside.path('module.mjs'), 'outside the scenario’s folder'],
    ['./link.mjs', 'a link that leads out of the scenario’s folder'],
  ];
  it.concurrent.each(away)('%s leads out of the folder', async (specifier, why) => {
    const [code, [line, hint]] = await refused(tinyWith(`${specifier}#detector`));
    expect([code, line.includes(`found "${specifier}", ${why}`), hint]).toEqual([
      2,
      true,
      '  hint: allow it with --allow-module PATH, or move it beside the scenario',
    ]);
  });

  it('--allow-module lets one in', async () => {
    const file = place.write('allowed.yaml', tinyWith(`${outside.path('module.mjs')}#detector`));
    const ended = await place.run(['validate', '--load', file, '--allow-module', outside.folder]);
    expect([ended.code, said(ended).length]).toEqual([0, 1]);
    expect(ended.out).toMatch(/^allowed\.yaml: valid/);
  });

  it('that do not exist, lack the export, or throw when imported', async () => {
    place.write('throws.mjs', 'throw new Error("no licence");');
    const [noFile, noExport, throwing] = await Promise.all([
      refused(tinyWith('./none.mjs#detector')),
      refused(tinyWith('./module.mjs#detektor')),
      refused(tinyWith('./throws.mjs#detector')),
    ]);
    expect(noFile[1][0]).toContain('found no file "./none.mjs", expected a module beside the scenario');
    expect(noExport[1].slice(1).join(' ')).toMatch(
      /found no export `detektor`, expected `detector` +hint: did you mean `detector`\?/,
    );
    expect(throwing[1][1]).toContain('found a module that fails when it is imported: no licence');
    expect([noFile[0], noExport[0], throwing[0]]).toEqual([2, 2, 2]);
  });

  const faulty = tinyWith('./licence.mjs#detector')
    .replace('seed: 1', 'seed: first')
    .replace(
      'screening.terminating: [',
      'screening.handset: [{id: own, use: "./module.mjs#detector", with: {limt: 2}, then: label}], screening.terminating: [',
    );
  const verbs = [['validate', '--load'], ['run'], ['gate'], ['replay', place.folder, '--screening']];
  it.concurrent.each(verbs)('are told at the `use` beside every other fault by %s', async (...verb) => {
    place.write('licence.mjs', '\n  throw new Error("no licence");');
    place.write('module.mjs', detectorModule('return 0;'));
    const file = place.write(`${verb[0]}.yaml`, faulty);
    const { code, err } = await place.run([...verb, file]);
    expect(code).toBe(2);
    const lines = err.split('\n');
    const at = lines.findIndex((line) => line.includes('no licence'));
    const [, line, column] =
      /:(\d+):(\d+): world\.screening\.terminating\.cap\.use: found/.exec(lines[at]) ?? [];
    expect(faulty.split('\n')[Number(line) - 1].slice(Number(column) - 1)).toMatch(
      /^"\.\/licence\.mjs#detector"/,
    );
    expect(lines[at + 2]).toMatch(/ \| +\^{24}$/);
    expect(lines[at + 3]).toMatch(/^ {2}hint: see .*licence\.mjs:2:9$/);
    expect(err).toContain('experiment.seed: found "first"');
    expect(err).toContain('found the unknown key `limt`');
  });
});

describe('a module in TypeScript', () => {
  /** The lexer reads it only when its types are gone, and to take them away is experimental. */
  const confusing =
    'const list: (number | undefined)[] = [1];\nexport const share = (n: number): boolean => Math.abs(n - list[0]! / 2) <= (1 as number);\n';

  it('is loaded without a word of Node’s; what it warns of itself is printed', async () => {
    const body = "new Buffer(1); process.emitWarning('no licence found');";
    place.write('package.json', '{}');
    place.write('noisy.ts', `${confusing}${detectorModule('return 0;', body)}`);
    const file = place.write('noisy.yaml', tinyWith('./noisy.ts#detector'));
    const ended = await place.run(['run', file, '-r', '1', '-j', '1', '--quiet', '-o', 'noisy.json']);
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(/^\(node:\d+\) Warning: no licence found$/m);
    expect(ended.err).not.toMatch(/Experimental|Deprecation|MODULE_TYPELESS/);
  });
});
