/** Modules that change what all code shares so that it cannot be put back: the one is named that did it, in a thread that goes on with the others. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { moduleHash } from '../../../../src/study/modules/moduleHash.ts';
import { describeModules } from '../../../../src/study/parts/describeModules.ts';
import { detectorModule } from '../../../command/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-frozen-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = { file: 'x.yaml', line: 8, column: 24, endColumn: 30, path: 'world.use' };

async function told(ways: readonly string[]): Promise<readonly string[]> {
  const uses = ways.map((way, i) => {
    const realPath = join(folder, `${i}.mjs`);
    writeFileSync(realPath, `${way};\n${detectorModule('return 0;')}`);
    const named = [{ ...at, line: i }];
    return {
      reference: `./${i}.mjs#detector`,
      family: 'detector' as const,
      exportName: 'detector',
      realPath,
      sha256: moduleHash(realPath),
      named,
    };
  });
  const { failures, loaded } = await describeModules(uses);
  expect(failures.length + loaded.size).toBe(ways.length);
  return failures.map(({ line, found }) => `${line}: ${found.replace('a module that changes ', '')}`);
}

it('each is told once, and nobody is blamed for what another one did', async () => {
  const ways = [
    '1',
    'Object.freeze(Array.prototype)',
    '2',
    'Object.seal(Map.prototype)',
    'Object.preventExtensions(Math)',
    '3',
    "Object.defineProperty(JSON, 'parse', {writable: false})",
    "Object.defineProperty(Reflect, 'get', {configurable: false})",
    "Object.defineProperty(Number, 'isNaN', {value: () => true, configurable: false, writable: false})",
    "Object.defineProperty(Object.prototype, 'mine', {value: 7})",
    'Object.freeze(Set); delete Set.prototype.has',
    '4',
    'Math.floor = () => 7',
    'Object.freeze(Array.prototype)',
  ];
  expect(await told(ways)).toEqual([
    '1: `Array.prototype`',
    '3: `Map.prototype`',
    '4: `Math`',
    '6: `JSON.parse`',
    '7: `Reflect.get`',
    '8: `Number.isNaN`',
    '9: `Object.prototype.mine`',
    '10: `Set`',
    '12: `Math.floor`',
    '13: `Array.prototype`',
  ]);
});
