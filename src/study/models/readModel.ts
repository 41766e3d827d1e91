/** Reads a model file, which may come from anybody: sizes, lists, every index and number are checked before anything is made of it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LearnedModel } from '../../model/contracts/learnedModel.ts';
import { features } from '../../model/features/featureList.ts';
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import { printable, shortened } from '../failures/printable.ts';
import { checkedTree } from '../reading/checkedTree.ts';
import { jsonIn } from '../reading/jsonText.ts';
import { dottedPath, failureOf, nearestHint } from '../reading/problem.ts';
import type { Problem } from '../reading/problem.ts';
import { strictMap } from '../reading/schemaParts.ts';
import { notUtf8, readWholeText } from '../reading/wholeText.ts';
import { readYaml } from '../reading/yaml/yamlSource.ts';
import { learnedModel } from './learnedModelOf.ts';
import { largestReal, modelFormat, mostBytes, mostNodes, mostTrees } from './modelForm.ts';
import type { ModelForm, TreeForm } from './modelForm.ts';
import { treeFault } from './treeFaults.ts';

export type ModelReading =
  | { readonly model: LearnedModel; readonly form: ModelForm; readonly sha256: string }
  | { readonly failures: readonly Failure[]; readonly sources: Readonly<Record<string, string>> };

/** Never throws for what a file is. */
export function readModel(path: string): ModelReading {
  const whole = (found: string): ModelReading => ({
    failures: [{ ...wholeFile(path), path: '', found, expected: 'a model file that can be read', hint: '' }],
    sources: {},
  });
  const file = readWholeText(path, mostBytes);
  if (typeof file === 'string') return whole(file);
  const read = modelOfText(file.text, path);
  if ('failures' in read) return read;
  if (!file.isUtf8) return whole(notUtf8);
  return { ...read, sha256: `sha256:${createHash('sha256').update(file.bytes).digest('hex')}` };
}

/** `file` names the text in failures. */
export function modelOfText(
  text: string,
  file: string,
):
  | { readonly model: LearnedModel; readonly form: ModelForm }
  | { readonly failures: readonly Failure[]; readonly sources: Readonly<Record<string, string>> } {
  const read = jsonIn(text, { file, expected: 'a model file: JSON as `ringfence train` writes it' });
  if ('failures' in read) return { failures: read.failures, sources: { [file]: text } };
  const raw = read.value;
  const problems = problemsOfModel(raw);
  if (problems.length > 0)
    return { failures: placed(problems, { raw, text, file }), sources: { [file]: text } };
  const form = raw as ModelForm;
  return { model: learnedModel(form), form };
}

/** Finding a line takes a second reading as YAML, which JSON is; of a long file the path must do. */
const longestPlaced = 1_000_000;

function placed(
  problems: readonly Problem[],
  { raw, text, file }: { readonly raw: unknown; readonly text: string; readonly file: string },
): readonly Failure[] {
  const nowhere = (): Failure => ({ ...wholeFile(file), path: '', found: '', expected: '', hint: '' });
  const locate = text.length > longestPlaced ? nowhere : readYaml(text, file).locate;
  return problems.map((problem) => {
    const failure = failureOf(problem, { raw, locate, prefix: [] });
    return { ...failure, path: dottedPath({}, problem.path) };
  });
}

/** Lists with an entry a feature: those of other versions may have more or fewer. */
const mostEntries = 1000;

const finite = z.number().min(-largestReal).max(largestReal);
const schema = strictMap({
  format: z.literal(modelFormat),
  kind: z.enum(['gradient-boosting', 'random-forest', 'logistic-regression']),
  features: z.array(z.string()),
  forgetDays: z.number().int().min(1).max(3660),
  base: finite,
  trees: z.array(z.unknown()).min(0).max(mostTrees).optional(),
  weights: z.array(finite).optional(),
  training: z.record(z.string(), z.unknown()),
});

function problemsOfModel(raw: unknown): readonly Problem[] {
  const long = longProblems(raw);
  if (long.length > 0) return long;
  const { problems } = checkedTree(schema, raw);
  if (problems.length > 0) return problems;
  const form = raw as ModelForm;
  const listed = featureProblems(form.features);
  if (listed.length > 0) return listed;
  return form.kind === 'logistic-regression' ? weightProblems(form) : treeProblems(form);
}

/** Looked for first: of millions of entries the faults would fill the memory. */
function longProblems(raw: unknown): readonly Problem[] {
  return (['features', 'weights'] as const).flatMap((list) => {
    const entries = (raw as Partial<ModelForm> | null)?.[list];
    return Array.isArray(entries) && entries.length > mostEntries
      ? [{ path: [list], found: `${entries.length} entries`, expected: `${features.length}, one a feature` }]
      : [];
  });
}

/** A model knows its features by their places, so the list must be the program’s own. */
function featureProblems(ids: readonly string[]): readonly Problem[] {
  const known = features.map(({ id }) => id);
  const problems: Problem[] = [];
  for (const [i, id] of known.entries())
    if (i < ids.length && ids[i] !== id)
      problems.push({ path: ['features', i], expected: `\`${id}\``, hint: nearestHint(ids[i], known) });
  if (ids.length !== known.length)
    problems.push({
      path: ['features'],
      found: `${ids.length} features`,
      expected: `the ${known.length} of docs/reference/features.md, in their order`,
    });
  return problems;
}

function weightProblems({ weights, trees }: ModelForm): readonly Problem[] {
  if (trees !== undefined)
    return [{ path: ['trees'], part: 'key', found: 'trees', expected: 'none in a logistic regression' }];
  if (weights?.length === features.length) return [];
  const found = weights === undefined ? 'no weights' : `${weights.length} weights`;
  return [{ path: weights === undefined ? [] : ['weights'], found, expected: `${features.length} weights` }];
}

function treeProblems({ weights, trees }: ModelForm): readonly Problem[] {
  if (weights !== undefined)
    return [{ path: ['weights'], part: 'key', found: 'weights', expected: 'none beside trees' }];
  if (trees === undefined) return [{ path: [], found: 'no trees', expected: 'a list of trees' }];
  const problems: Problem[] = [];
  let nodes = 0;
  for (const [i, tree] of trees.entries()) {
    const fault = listFault(tree) ?? treeFault(tree);
    if (fault !== null) problems.push({ ...fault, path: ['trees', i, ...fault.path] });
    else nodes += tree.feature.length;
    if (problems.length >= mostTold || nodes > mostNodes) break;
  }
  if (nodes > mostNodes)
    problems.push({
      path: ['trees'],
      found: `more than ${mostNodes} nodes`,
      expected: `at most ${mostNodes}`,
    });
  return problems;
}

/** More faults than these say nothing more. */
const mostTold = 20;
const lists = ['feature', 'real', 'right'] as const;

function listFault(tree: TreeForm): Problem | null {
  const raw: unknown = tree;
  const expected = 'a map of the lists `feature`, `real` and `right`';
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { path: [], expected };
  const unknown = Object.keys(raw).find((key) => !(lists as readonly string[]).includes(key));
  if (unknown !== undefined)
    return {
      path: [unknown],
      part: 'key',
      found: `the unknown key \`${shortened(printable(unknown), 40)}\``,
      expected,
    };
  for (const list of lists)
    if (!Array.isArray(tree[list]))
      return { path: list in raw ? [list] : [], expected: `the list \`${list}\`` };
  const { length } = tree.feature;
  if (length === 0) return { path: ['feature'], found: 'an empty list', expected: 'at least one node' };
  for (const list of lists)
    if (tree[list].length !== length)
      return {
        path: [list],
        found: `${tree[list].length} entries`,
        expected: `${length}, as \`feature\` has`,
      };
  return null;
}
