import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { learnedCalls, learnedFrom, lessonsOf } from '../../../../src/study/replay/learnedFrom.ts';
import type { DetectorSpec } from '../../../../src/study/replay/judges/detectorSpec.ts';
import type { FileUse } from '../../../../src/study/reading/fileReference.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-learned-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shipped = JSON.parse(readFileSync('scenarios/models/town-trees.json', 'utf8')) as object;

function modelFile(name: string, changes: object, type: FileUse['type'] = 'model'): FileUse {
  const realPath = join(folder, name);
  writeFileSync(realPath, JSON.stringify({ ...shipped, ...changes }));
  const named = { file: 'x.yaml', line: 1, column: 1, endColumn: 2, path: '' };
  return { reference: `./${name}`, type, realPath, sha256: '', named };
}

const traces = [{ file: 'a.csv', sha256: 'sha256:aa' }];
const uses = [
  modelFile('days.json', { training: { traces, days: ['monday'] } }),
  modelFile('old.json', { training: { traces: [{ file: 'b.csv', sha256: 'sha256:bb' }] } }),
  modelFile('mute.json', { training: { days: ['tuesday'] } }),
  modelFile('broken.json', { trees: 3 }),
  modelFile('other.onnx', { training: { traces, days: ['monday'] } }, 'onnx'),
];
const lessons = (...references: readonly string[]): ReturnType<typeof lessonsOf> => {
  const parameters = Object.fromEntries(references.map((reference, i) => [`model${i}`, reference]));
  return lessonsOf({ parameters } as unknown as DetectorSpec, uses);
};

const files = ['aa', 'bb'].map((sha256) => ({ name: `${sha256}.csv`, sha256 }));
const days = [
  { fingerprint: 'monday', calls: 3, endMs: 1 },
  { fingerprint: 'tuesday', calls: 5, endMs: 2 },
  { fingerprint: 'monday', calls: 7, endMs: 3 },
];

it.each([
  [['./days.json'], ['aa.csv'], 10],
  [['./old.json'], ['bb.csv'], 0],
  [['./days.json', './old.json'], ['aa.csv', 'bb.csv'], 10],
  // These say nothing of it that can be read, or are no models.
  [['./mute.json'], [], 0],
  [['./broken.json'], [], 0],
  [['./other.onnx'], [], 0],
  [[], [], 0],
])('a detector with the models %j has learned from %j, and from %d calls', (references, names, calls) => {
  const learned = lessons(...references);
  expect([learnedFrom(learned, files), learnedCalls(learned, days)]).toEqual([names, calls]);
});
