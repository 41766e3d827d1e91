import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commonJsHint } from '../../../../src/study/modules/commonJsHint.ts';

let folder: string;
const notOne = new SyntaxError("Unexpected token 'export'");
const said = 'it says "commonjs", as `npm init` writes';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ringfence-commonjs-'));
  writeFileSync(path.join(folder, 'package.json'), '{"type": "commonjs"}');
  for (const [name, text] of [
    ['below', null],
    ['module', '{"type": "module"}'],
    ['plain', '{}'],
  ] as const) {
    mkdirSync(path.join(folder, name));
    if (text !== null) writeFileSync(path.join(folder, name, 'package.json'), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

it('names the ending under which Node takes a file of npm init’s project for a module', () => {
  const of = (file: string, error: unknown = notOne): string => commonJsHint(error, path.join(folder, file));
  const manifest = path.join(folder, 'package.json');
  expect(of('mine.ts')).toBe(`call it mine.mts, or let ${manifest} say "type": "module": ${said}`);
  expect(of('below/mine.js')).toBe(`call it mine.mjs, or let ${manifest} say "type": "module": ${said}`);
  const outside = new SyntaxError('Cannot use import statement outside a module');
  expect(of('mine.ts', outside)).not.toBe('');
});

it('says nothing of other faults, and where no package.json says commonjs', () => {
  const of = (file: string, error: unknown = notOne): string => commonJsHint(error, path.join(folder, file));
  expect([of('mine.mts'), of('module/mine.ts'), of('plain/mine.ts')]).toEqual(['', '', '']);
  expect([of('mine.ts', new SyntaxError('missing ) after argument list')), of('mine.ts', 'export')]).toEqual([
    '',
    '',
  ]);
});
