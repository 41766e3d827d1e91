/** A scenario file taken apart: head, raw world (its own or another file's) and raw experiment, with the places of each. */
import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { type Failure, wholeFile } from '../../failures/failure.ts';
import { checkedTree } from '../../reading/checkedTree.ts';
import {
  described,
  dottedPath,
  failureOf,
  type Origin,
  type Problem,
  valueAt,
} from '../../reading/problem.ts';
import { choiceBy, id, type Schema, strictMap } from '../../reading/schemaParts.ts';
import {
  largestScenarioBytes,
  readScenarioSource,
  withoutByteOrderMark,
} from '../../reading/scenarioSource.ts';
import { readYaml, type YamlSource } from '../../reading/yaml/yamlSource.ts';
import { isMap } from '../../reading/isMap.ts';
import { withItsPlace } from './misplacedKey.ts';

/** A file, or a text with the name that messages use and the folder that its references start from; both at once is a fault. */
export type ScenarioInput =
  | { readonly path: string; readonly text?: never; readonly file?: never; readonly folder?: never }
  | { readonly text: string; readonly file: string; readonly folder?: string; readonly path?: never };

export interface ScenarioFile {
  readonly failures: readonly Failure[];
  readonly sources: Readonly<Record<string, string>>;
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  /** Undefined when there is no world to check. */
  readonly world: Origin | undefined;
  readonly experiment: Origin;
  /** Dotted paths of values that are nothing because of their form: their absence is no fault. */
  readonly cut: readonly string[];
  /** Folder from which modules are found; undefined when there is none. */
  readonly folder: string | undefined;
}

/** Language tags such as en, zh, zh-Hant. */
const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const oneTitle = z.string().min(1);
const titleByLanguage = z.record(z.string().regex(languagePattern), oneTitle);

/** `title`: a text, or texts by language. */
export function titleSchema(): Schema {
  return choiceBy({ name: 'title', schemas: [oneTitle, titleByLanguage] }, (raw) =>
    typeof raw === 'object' && raw !== null ? titleByLanguage : oneTitle,
  );
}

/** `world: {from: ./other.yaml}`. */
export const worldReference: Schema = strictMap({ from: z.string().min(1) });

/** The top level; world and experiment are checked on their own. */
export function headSchema(inner: { readonly world: Schema; readonly experiment: Schema }): Schema {
  return strictMap({ ringfence: z.literal(1), id, title: titleSchema().optional(), ...inner });
}

const headAlone: Schema = headSchema({ world: z.unknown(), experiment: z.unknown().optional() });

/** Longest chain of `world: {from}`. */
const longestChain = 8;

/** Reads the file and those that it names; never throws. */
export function readScenarioFile(input: ScenarioInput): ScenarioFile {
  const { file, folder, source } = sourceOf(input);
  const nothing = { failures: [], sources: {}, cut: [], id: '', title: {}, world: undefined, folder };
  const nowhere: Origin = { raw: undefined, locate: readYaml('', file).locate, prefix: ['experiment'] };
  if ('failure' in source) return { ...nothing, failures: [source.failure], experiment: nowhere };
  const yaml = readYaml(source.text, file);
  const sources = { [file]: source.text };
  if (yaml.raw === undefined) return { ...nothing, failures: yaml.failures, sources, experiment: nowhere };
  const whole: Origin = { raw: yaml.raw, locate: yaml.locate, prefix: [] };
  const head = checkedTree(headAlone, yaml.raw);
  const problems = [...head.problems.map(withItsPlace), ...firstKeyProblems(yaml.raw)];
  const failures = problems.map((problem) => failureOf(problem, whole));
  const cut = dottedCut(yaml);
  const values = (head.tree ?? {}) as { id?: string; title?: string | Record<string, string> };
  const { title } = values;
  const world = worldOrigin({ origin: whole, folder, depth: 0 });
  return {
    failures: [...yaml.failures, ...withoutCut(failures, cut), ...world.failures],
    sources: { ...world.sources, ...sources },
    cut: [...cut, ...world.cut],
    id: values.id ?? '',
    title: typeof title === 'object' ? title : { en: title ?? values.id ?? '' },
    world: world.origin,
    experiment: originBelow(whole, 'experiment'),
    folder,
  };
}

const dottedCut = ({ raw, cut }: YamlSource): readonly string[] => cut.map((path) => dottedPath(raw, path));

/** Without the faults of what is nothing because of its form. */
export const withoutCut = (failures: readonly Failure[], cut: readonly string[]): readonly Failure[] =>
  failures.filter(({ path }) => !cut.includes(path));

interface Source {
  readonly file: string;
  readonly folder: string | undefined;
  readonly source: ReturnType<typeof readScenarioSource>;
}

/** Programs without types could name both, and would not see which of them was played, or neither. */
function sourceOf(input: ScenarioInput): Source {
  const { path, text, file = 'scenario', folder }: Partial<ScenarioInput> = isMap(input) ? input : {};
  if (path === undefined)
    return {
      file,
      folder,
      source: typeof text === 'string' ? sourceOfText(text, file) : wrongInput(file, described(input)),
    };
  if (typeof path !== 'string')
    return { file, folder, source: wrongInput(file, `the path ${described(path)}`) };
  const source = text === undefined ? readScenarioSource(path) : wrongInput(path, '`path` and `text`');
  return { file: path, folder: dirname(path), source };
}

const wrongInput = (file: string, found: string): { readonly failure: Failure } => ({
  failure: {
    ...wholeFile(file),
    path: '',
    found,
    expected: '`path`, or `text` with `file`, the name that messages use, and `folder`',
    hint: '',
  },
});

function sourceOfText(text: string, file: string): ReturnType<typeof readScenarioSource> {
  if (text.length <= largestScenarioBytes) return { text: withoutByteOrderMark(text) };
  const place = { file, line: 0, column: 0, endColumn: 0, path: '' };
  const expected = `at most ${largestScenarioBytes} characters`;
  return { failure: { ...place, found: `${text.length} characters`, expected, hint: '' } };
}

function firstKeyProblems(raw: unknown): readonly Problem[] {
  if (!isMap(raw) || !('ringfence' in raw)) return [];
  const first = Object.keys(raw)[0];
  if (first === 'ringfence') return [];
  const found = `\`${first}\` as the first key`;
  return [{ path: [first], part: 'key', found, expected: '`ringfence: 1` as the first key' }];
}

/** The part of a file below one key. */
function originBelow(whole: Origin, key: string): Origin {
  return {
    raw: valueAt(whole.raw, [key]),
    locate: (path, part) => whole.locate([key, ...path], part),
    prefix: [key],
  };
}

interface WorldSearch {
  readonly origin: Origin;
  readonly folder: string | undefined;
  readonly depth: number;
}

interface WorldFound {
  readonly failures: readonly Failure[];
  readonly sources: Readonly<Record<string, string>>;
  readonly origin: Origin | undefined;
  readonly cut: readonly string[];
}

/** The world of the file, or of the file that it names. */
function worldOrigin({ origin, folder, depth }: WorldSearch): WorldFound {
  const own = originBelow(origin, 'world');
  if (own.raw === undefined) return { failures: [], sources: {}, origin: undefined, cut: [] };
  const isReference = typeof own.raw === 'object' && own.raw !== null && Object.hasOwn(own.raw, 'from');
  if (!isReference) return { failures: [], sources: {}, origin: own, cut: [] };
  const stop = (problems: readonly Problem[]): WorldFound => ({
    failures: problems.map((problem) => failureOf(problem, own)),
    sources: {},
    origin: undefined,
    cut: [],
  });
  const checked = checkedTree(worldReference, own.raw);
  if (checked.problems.length > 0) return stop(checked.problems);
  const { from } = checked.tree as { from: string };
  if (folder === undefined)
    return stop([{ path: ['from'], expected: 'a world: there is no folder to look in' }]);
  if (isAbsolute(from))
    return stop([
      { path: ['from'], expected: 'a file beside this one, named from its folder, such as `./other.yaml`' },
    ]);
  if (depth >= longestChain) {
    return stop([{ path: ['from'], expected: `at most ${longestChain} files that refer to each other` }]);
  }
  return worldOfFile(join(folder, from), { stop, depth });
}

function worldOfFile(
  path: string,
  { stop, depth }: { readonly stop: (problems: readonly Problem[]) => WorldFound; readonly depth: number },
): WorldFound {
  const source = readScenarioSource(path);
  if ('failure' in source) {
    const { found, expected, hint } = source.failure;
    return stop([{ path: ['from'], found: `${found} at ${path}`, expected, hint }]);
  }
  const yaml = readYaml(source.text, path);
  const sources = { [path]: source.text };
  if (yaml.raw === undefined) return { failures: yaml.failures, sources, origin: undefined, cut: [] };
  const whole: Origin = { raw: yaml.raw, locate: yaml.locate, prefix: [] };
  if (valueAt(yaml.raw, ['world']) === undefined) {
    return {
      ...stop([{ path: ['from'], found: `a file without a world, ${path}`, expected: 'a scenario' }]),
      sources,
    };
  }
  const found = worldOrigin({ origin: whole, folder: dirname(path), depth: depth + 1 });
  return {
    failures: [...yaml.failures, ...found.failures],
    sources: { ...found.sources, ...sources },
    origin: found.origin,
    cut: [...dottedCut(yaml), ...found.cut],
  };
}
