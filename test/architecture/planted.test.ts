/** The rules about imports and about what code uses: each finds its planted faults and is silent on the rest. */
import { at, cases } from './plantedCases.ts';

cases('layers', [
  at('src/engine/kernel/a.ts', "import { b } from '../../model/b.ts';", 'layer-order'),
  at('src/engine/kernel/a.ts', "import type { B } from '../../plugins/b.ts';", 'layer-order'),
  at('src/model/world/a.ts', "export { b } from '../../plugins/b.ts';", 'layer-order'),
  at('src/model/world/a.ts', "export * from '../../study/b.ts';", 'layer-order'),
  at('src/model/world/a.ts', "export type B = import('../../study/b.ts').B;", 'layer-order'),
  at('src/plugins/a.ts', "void import('../study/b.ts');", 'layer-order'),
  at('src/plugins/a.ts', 'void import(`../study/b.ts`);', 'layer-order'),
  at('src/study/a.ts', "export const b = new URL('../command/b.ts', import.meta.url);", 'layer-order'),
  at('src/study/a.ts', "export const b = import.meta.resolve('../command/b.ts');", 'layer-order'),
  at('src/study/a.ts', "import b = require('../command/b.ts');", 'layer-order'),
  at('src/study/a.ts', "import { a } from '../index.ts';", 'layer-order'),
  at('src/study/a.ts', "import { a } from '../../test/b.ts';", 'layer-order'),
  at('src/study/a.ts', "import { a } from '../engine/b.ts';\nimport '../model/b.ts';\nimport 'zod';"),
  at('src/study/a.ts', "export const folder = new URL('../../scenarios/', import.meta.url);"),
  at('src/command/a.ts', "import { version } from '../../package.json';\nimport '../study/b.ts';"),
  at('src/index.ts', "export { a } from './command/b.ts';"),
  {
    says: 'a folder of no layer is found',
    tree: { 'src/extra/a.ts': '' },
    finds: ['known-layer src/extra/a.ts:1'],
  },
]);

cases('portable imports', [
  at('src/engine/kernel/a.ts', "import fs from 'node:fs';", 'portable-imports'),
  at('src/model/world/a.ts', "import type { z } from 'zod';", 'portable-imports'),
  at('src/plugins/a.ts', "export * from 'fs';", 'portable-imports'),
  at('src/plugins/a.ts', 'export const f = (name: string) => import(name);', 'portable-imports'),
  at('src/study/a.ts', "import fs from 'node:fs';\nexport const f = (name: string) => import(name);"),
]);

cases('folders', [
  at('src/engine/elementary/a.ts', "import { invariant } from '../kernel/invariant.ts';", 'folder-order'),
  at('src/model/calls/a.ts', "export type { P } from '../contracts/p.ts';", 'folder-order'),
  at('src/study/results/a.ts', "import type { B } from '../experiment/b.ts';", 'folder-order'),
  at('src/study/scenario/world/a.ts', "import { b } from '../b.ts';", 'folder-order'),
  at('src/study/gate/baselines/a.ts', "import { b } from '../verdict/b.ts';", 'folder-order'),
  at('src/study/scenario/a.ts', "import { b } from './world/b.ts';"),
  at('src/engine/random/a.ts', "import { log } from '../elementary/log.ts';\nimport '../tables/column.ts';"),
  at('src/model/calls/a.ts', "import { log } from '../../engine/statistics/a.ts';"),
  {
    says: 'a folder that the order does not know is found',
    tree: { 'src/model/novelty/a.ts': '', 'src/engine/a.ts': '' },
    finds: ['folder-order src/model/novelty/a.ts:1', 'folder-order src/engine/a.ts:1'],
  },
]);

cases('cycles', [
  {
    says: 'two files that import each other are both found',
    tree: {
      'src/study/a.ts': "import { b } from './b.ts';",
      'src/study/b.ts': "// second\nimport { a } from './a.ts';",
    },
    finds: ['no-cycles src/study/a.ts:2', 'no-cycles src/study/b.ts:3'],
  },
  {
    says: 'a cycle of three through types, a re-export and a worker’s address is found',
    tree: {
      'src/study/a.ts': "import type { B } from './b.ts';",
      'src/study/b.ts': "export { c } from './c.ts';",
      'src/study/c.ts': "export const a = new URL('./a.ts', import.meta.url);",
    },
    finds: ['no-cycles src/study/a.ts:2', 'no-cycles src/study/b.ts:2', 'no-cycles src/study/c.ts:2'],
  },
  at('src/study/a.ts', "import type { A } from './a.ts';", 'no-cycles'),
  {
    says: 'a diamond is fine, and so is a file that leads into a cycle without being part of it',
    tree: {
      'src/study/a.ts': "import './b.ts';\nimport './c.ts';",
      'src/study/b.ts': "import './d.ts';",
      'src/study/c.ts': "import './d.ts';",
      'src/study/d.ts': '',
    },
    finds: [],
  },
]);

cases('views', [
  at(
    'src/study/traces/form/a.ts',
    "import type { Truth } from '../../../model/calls/truth.ts';",
    'truth-is-hidden',
  ),
  at('src/model/network/a.ts', "import type { Truth } from '../calls/truth.ts';", 'truth-is-hidden'),
  at(
    'src/plugins/detectors/a.ts',
    "import type { Truth } from '../../model/calls/truth.ts';",
    'truth-is-hidden',
    'parts-see-their-view',
  ),
  at('src/model/measures/a.ts', "import type { Truth } from '../calls/truth.ts';"),
  at(
    'src/plugins/detectors/a.ts',
    "import type { Own } from '../../model/calls/own.ts';",
    'parts-see-their-view',
  ),
  at(
    'src/plugins/detectors/a.ts',
    "import { x } from '../../model/simulation/x.ts';",
    'parts-see-their-view',
  ),
  at('src/plugins/detectors/a.ts', "import { x } from '../dialers/x.ts';", 'parts-see-their-view'),
  at(
    'src/plugins/detectors/a.ts',
    "export type S = import('../../model/calls/own.ts').Own;",
    'parts-see-their-view',
  ),
  at(
    'src/plugins/dialers/a.ts',
    "import type { O } from '../../model/calls/observed.ts';",
    'parts-see-their-view',
  ),
  at(
    'src/plugins/rules/a.ts',
    "import type { Own } from '../../model/calls/own.ts';",
    'parts-see-their-view',
  ),
  at(
    'src/plugins/callers/a.ts',
    "import type { Own } from '../../model/calls/own.ts';",
    'parts-see-their-view',
  ),
  at(
    'src/plugins/detectors/cap/a.ts',
    "import '../b.ts';\nimport type { O } from '../../../model/calls/observed.ts';\nimport '../../../engine/tables/t.ts';",
  ),
  at('src/plugins/dialers/a.ts', "import type { O } from '../../model/calls/own.ts';"),
  at('src/plugins/rules/a.ts', "import { cap } from '../detectors/volumeCap.ts';"),
]);

cases('globals', [
  at('src/engine/kernel/a.ts', 'export const now = Date.now();', 'no-forbidden-globals'),
  at('src/engine/kernel/a.ts', 'export type D = Date;', 'no-forbidden-globals'),
  at('src/model/world/a.ts', 'export const f = new Intl.NumberFormat();', 'no-forbidden-globals'),
  at('src/model/world/a.ts', 'export const t = performance.now();', 'no-forbidden-globals'),
  at('src/plugins/a.ts', "console.log('x');", 'no-forbidden-globals'),
  at('src/plugins/a.ts', 'export const e = process.env;', 'no-forbidden-globals'),
  at('src/plugins/a.ts', 'setTimeout(() => 0, 1);', 'no-forbidden-globals'),
  at('src/plugins/a.ts', "export const g = globalThis['Date'];", 'no-forbidden-globals'),
  at('src/plugins/a.ts', 'export const o = { Date };', 'no-forbidden-globals'),
  at(
    'src/plugins/a.ts',
    'export const o = (x: { [k: string]: number }) => x[console];',
    'no-forbidden-globals',
  ),
  at('src/plugins/a.ts', 'export const u = import.meta.url;', 'no-forbidden-globals'),
  at('src/engine/kernel/a.ts', 'export const f = (process: number): number => process;'),
  at('src/engine/kernel/a.ts', 'export const f = (x: { Date: number }): number => x.Date;'),
  at(
    'src/engine/kernel/a.ts',
    'export const f = ({ performance }: { performance: number }): number => performance;',
  ),
  at('src/study/a.ts', 'export const now = Date.now();\nconsole.log(process.argv, import.meta.url);'),
]);

cases('arithmetic and text', [
  at('src/engine/kernel/a.ts', 'export const x = Math.pow(2, 3);', 'only-exact-math'),
  at('src/engine/kernel/a.ts', 'export const x = Math.random();', 'only-exact-math'),
  at('src/engine/kernel/a.ts', 'export const x = Math.PI;', 'only-exact-math'),
  at('src/model/world/a.ts', 'export const { exp } = Math;', 'only-exact-math'),
  at('src/model/world/a.ts', "export const x = Math['log'](2);", 'only-exact-math'),
  at('src/model/world/a.ts', 'export const x = 2 ** 10;', 'only-exact-math'),
  at('src/model/world/a.ts', 'export const f = (x: number) => (x **= 2);', 'only-exact-math'),
  at('src/engine/kernel/a.ts', 'export const x = Math.floor(Math.sqrt(Math.max(1, 2)));'),
  at('src/study/a.ts', 'export const x = 2 ** 10 + Math.pow(2, 3);'),
  at('src/model/world/a.ts', 'export const f = (x: number) => x.toLocaleString();', 'no-locale'),
  at('src/model/world/a.ts', "export const f = (x: string) => x['toLocaleUpperCase']();", 'no-locale'),
  at('src/model/world/a.ts', "export const f = (x: string) => x.localeCompare('y');", 'no-locale'),
  at('src/study/a.ts', 'export const f = (x: number) => x.toLocaleString();'),
]);

cases('memory', [
  at('src/engine/tables/a.ts', 'export const f = (x: ArrayBuffer) => x.transfer(8);', 'no-detached-memory'),
  at('src/model/calls/a.ts', "export const f = (x: ArrayBuffer) => x['transfer']();", 'no-detached-memory'),
  at(
    'src/model/calls/a.ts',
    'export const f = (x: Int32Array) => x.buffer.transferToFixedLength();',
    'no-detached-memory',
  ),
  at(
    'src/plugins/a.ts',
    'export const f = (x: ArrayBuffer) => structuredClone(x, { transfer: [x] });',
    'no-detached-memory',
  ),
  at('src/plugins/a.ts', 'export const f = structuredClone;', 'no-detached-memory'),
  at(
    'src/engine/tables/a.ts',
    'export const m = new WebAssembly.Memory({ initial: 1 });',
    'no-detached-memory',
  ),
  at('src/engine/tables/a.ts', 'export const f = (x: Int32Array) => new Int32Array(x.length * 2).set(x);'),
  at('src/model/world/a.ts', 'export const f = (x: { transfer: number }) => ({ transfer: 1 + 2 * 3 });'),
  at('src/study/a.ts', 'export const f = (x: ArrayBuffer) => structuredClone(x, { transfer: [x] });'),
]);

cases('sorting', [
  at('src/model/world/a.ts', 'export const x = [2, 1].sort();', 'total-order'),
  at('src/model/world/a.ts', 'export const f = (x: number[]) => x.toSorted();', 'total-order'),
  at('src/model/world/a.ts', 'export const f = (x: number[]) => x.sort((a, b) => a > b);', 'total-order'),
  at('src/model/world/a.ts', 'export const f = (x: number[]) => x.sort((a, b) => a - b);'),
  at('src/model/world/a.ts', 'export const f = (x: Float64Array) => x.sort();'),
  at('src/model/world/a.ts', 'export const x = new Int32Array(4);\nx.subarray(1, 2).sort();'),
  at('src/model/world/a.ts', 'export const x = Float64Array.from([1]).sort();'),
  at(
    'src/model/world/a.ts',
    'export class A {\n  readonly #x: Int32Array = f();\n  g() {\n    this.#x.sort();\n  }\n}',
  ),
  at('src/study/a.ts', 'export const x = [2, 1].sort();'),
]);

cases('lengths of time', [
  at('src/model/world/a.ts', 'const hour = 3600;', 'lengths-of-time-once'),
  at('src/study/a.ts', 'export const dayMs = 86_400_000;', 'lengths-of-time-once'),
  at('test/unit/a.ts', 'const secondsAWeek = 604800;', 'lengths-of-time-once'),
  at('src/plugins/a.ts', 'export const f = (day: number) => day * 86_400;', 'lengths-of-time-once'),
  at('test/unit/a.ts', 'export const f = (second: number) => 8.64e7 % second;', 'lengths-of-time-once'),
  at('tools/a.ts', 'export const f = (x: number) => (x /= 3_600);', 'lengths-of-time-once'),
  at('src/engine/kernel/lengthsOfTime.ts', 'export const secondsADay = 86_400;'),
  at(
    'src/model/world/a.ts',
    'const reviewSeconds = 3600;\nexport const callsPerHour = 3600;\nconst holiday = 86_400;',
  ),
  at('src/model/world/a.ts', 'export const wait = { default: 3600, maximum: 604_800 };'),
  at('src/model/world/a.ts', 'export const week = (x: number) => x * 60 * 24 + 3600;'),
]);

cases('reading JSON', [
  at('src/study/a.ts', 'export const f = (x: string): unknown => JSON.parse(x);', 'one-json-reader'),
  at('src/command/a.ts', "export const f = (x: string): unknown => JSON['parse'](x);", 'one-json-reader'),
  at('src/model/world/a.ts', 'export const f = ["1"].map(JSON.parse);', 'one-json-reader'),
  at('src/study/reading/a.ts', 'export const f = (x: string): unknown => JSON.parse(x);'),
  at('src/study/modules/packageManifest.ts', 'export const f = (x: string): unknown => JSON.parse(x);'),
  at('src/study/a.ts', 'export const f = (x: unknown) => JSON.stringify(x) + Date.parse("2020");'),
  at('test/unit/a.ts', 'export const f = (x: string): unknown => JSON.parse(x);'),
]);
