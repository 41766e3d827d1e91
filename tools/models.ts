/**
 * `npm run models:update [-- FOLDER]`: learns the model that comes with the program anew and writes it as a file of the scenarios and as the
 * data of the detector trained-model, below FOLDER instead of the root where one is named. Same bytes on every machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelForm } from '../src/study/models/modelForm.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const modelPath = 'scenarios/models/town-trees.json';
const dataPath = 'src/plugins/detectors/learning/builtInModel.ts';

function ringfence(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, 'bin/ringfence.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`ringfence ${args.join(' ')} ended with ${String(status)}`);
}

/** Real numbers with all their digits, in lines of a length that can be read. */
function list(values: readonly number[]): string {
  const lines: string[] = [''];
  for (const value of values) {
    const text = `${value},`;
    if (lines[lines.length - 1].length + text.length > 100) lines.push('');
    lines[lines.length - 1] += lines[lines.length - 1] === '' ? text : ` ${text}`;
  }
  return lines.map((line) => `    ${line}`).join('\n');
}

function dataOf({ forgetDays, base, trees = [] }: ModelForm): string {
  let at = 0;
  const roots = trees.map(({ feature }) => (at += feature.length) - feature.length);
  const nodes = trees.flatMap(({ feature, right }, tree) =>
    feature.flatMap((asked, node) => [asked, asked < 0 ? 0 : roots[tree] + right[node]]),
  );
  const reals = trees.flatMap(({ real }) => real);
  return `/** The model of ${modelPath} as data: boosted trees that learned from the town of scenarios/models/town.yaml. Written by \`npm run models:update\`. */
import type { LearnedModel } from '../../../model/contracts/learnedModel.ts';

// oxfmt-ignore
export const builtInModel: LearnedModel = {
  kind: 'trees',
  forgetDays: ${forgetDays},
  base: ${base},
  roots: Int32Array.of(
${list(roots)}
  ),
  nodes: Int32Array.of(
${list(nodes)}
  ),
  reals: Float64Array.of(
${list(reals)}
  ),
};
`;
}

const target = process.argv[2] ?? root;
const scratch = mkdtempSync(join(tmpdir(), 'ringfence-models-'));
try {
  const trace = join(scratch, 'trace');
  const model = join(target, modelPath);
  mkdirSync(dirname(model), { recursive: true });
  mkdirSync(dirname(join(target, dataPath)), { recursive: true });
  ringfence('run', 'scenarios/models/town.yaml', '--quiet', '-o', `trace=${trace}/`);
  ringfence('train', trace, '--trees', '24', '--depth', '3', '-o', model);
  writeFileSync(join(target, dataPath), dataOf(JSON.parse(readFileSync(model, 'utf8')) as ModelForm));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
