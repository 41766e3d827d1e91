import { expect, it } from 'vitest';
import { annotatedFile } from '../../../../src/command/gate/annotatedFile.ts';
import type { ModuleUse } from '../../../../src/study/modules/moduleUse.ts';

const moduleAt = (reference: string, realPath: string): ModuleUse => ({
  reference,
  realPath,
  family: 'detector',
  exportName: 'detector',
  sha256: '',
  named: [],
});
const changed = (use: string): { use: string; before: string; now: string } => ({ use, before: '', now: '' });
const modules = [
  moduleAt('../other.mjs#detector', '/work/other.mjs'),
  moduleAt('./same.mjs#detector', '/work/clone/same.mjs'),
  moduleAt('./own.mjs#detector', '/work/clone/detectors/own.mjs'),
];

it.each([
  ['the module under test that changed', ['./own.mjs#detector'], 'detectors/own.mjs'],
  [
    'the first of them that lies in the folder',
    ['../other.mjs#detector', './own.mjs#detector'],
    'detectors/own.mjs',
  ],
  ['the experiment where none lies there', ['../other.mjs#detector'], 'gate.yaml'],
  ['the experiment where a built-in detector changed', ['volume-cap'], 'gate.yaml'],
  ['the experiment where nothing changed', [], 'gate.yaml'],
])('annotations stand at %s', (_, uses, expected) => {
  const judged = { file: 'gate.yaml', changedPlugins: uses.map(changed), modules };
  expect(annotatedFile(judged, '/work/clone')).toBe(expected);
});
