/** YAML text to plain data and back to places: parses one strict YAML 1.2 document and finds the line of every path in it. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Failure, Position } from '../../failures/failure.ts';
import { positions } from '../textPlaces.ts';
import type { PositionOf } from '../textPlaces.ts';
import type { Locate, Path, PathPart, YamlProblem } from './yamlPlace.ts';
import { syntaxProblems } from './yamlSyntax.ts';
import { cutStructure, scenarioKind } from './yamlStructure.ts';
import type { FileKind } from './yamlStructure.ts';

export interface YamlSource {
  /** Maps have no prototype, so that no key can reach one; undefined when the text cannot be read. */
  readonly raw: unknown;
  /** Faults of the form; what they are about is not in `raw`. */
  readonly failures: readonly Failure[];
  /** Paths of values that are nothing in `raw` because of their form. */
  readonly cut: readonly Path[];
  readonly locate: Locate;
}

/** Parses and checks the form; what the values mean is none of its business. `kind`: what an empty file should have been. */
export function readYaml(text: string, file: string, kind: FileKind = scenarioKind): YamlSource {
  const document = withoutStacks(() =>
    parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false, // compares every pair of keys; ours is linear
    }),
  );
  // Counted in the text: the parser counts no lines inside of what it does not understand.
  const positionOf = positions(text, file);
  const failures = (problems: readonly YamlProblem[]): readonly Failure[] =>
    problems.map(({ start, end, path, found, expected, hint }) => ({
      ...positionOf(start, end),
      path: (path ?? []).join('.'),
      found,
      expected,
      hint: hint ?? '',
    }));
  const pairs = pairFinder();
  const locate: Locate = (path, part) => locateIn(document, { positionOf, pairs }, { path, part });
  const syntax = syntaxProblems(document.errors, text);
  if (syntax.length > 0) return { raw: undefined, failures: failures(syntax), cut: [], locate };
  const { problems, cut } = cutStructure(document, { text, kind, positionOf });
  const isReadable = cut.every((path) => path.length > 0);
  const raw = isReadable ? plainOf(document.contents) : undefined;
  return { raw, failures: failures(problems), cut, locate };
}

/** The parser makes an error of everything that is wrong, and most of an error's time goes into a stack that nobody reads. */
function withoutStacks<Result>(parse: () => Result): Result {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** Walks down as far as the file goes. */
function locateIn(
  document: Document.Parsed,
  { positionOf, pairs }: { positionOf: PositionOf; pairs: PairFinder },
  wanted: { path: Path; part: PathPart },
): Position {
  let node: unknown = document.contents;
  let key: unknown;
  let depth = 0;
  for (; depth < wanted.path.length; depth++) {
    const step = wanted.path[depth];
    if (isMap(node)) {
      const pair = pairs(node, String(step));
      if (pair === undefined) break;
      key = pair.key;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      key = undefined;
      node = node.items[step];
    } else break;
  }
  const isFound = depth === wanted.path.length;
  const keyRange = rangeOf(key);
  const range =
    isFound && wanted.part === 'value' ? (rangeOf(node) ?? keyRange) : (keyRange ?? rangeOf(node));
  if (range === undefined) return positionOf(0, 1);
  return keyRange === undefined && !isFound
    ? positionOf(range[0], range[0] + 1)
    : positionOf(range[0], range[1]);
}

type PairFinder = (map: YAMLMap, name: string) => Pair | undefined;

/** Indexes each map once: a map of a hundred thousand keys may have as many faults. */
function pairFinder(): PairFinder {
  const indexes = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (map, name) => {
    let index = indexes.get(map);
    if (index === undefined) {
      index = new Map(map.items.map((pair) => [keyOf(pair) ?? '', pair]));
      indexes.set(map, index);
    }
    return index.get(name);
  };
}

function keyOf(pair: Pair): string | undefined {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range === null || range === undefined ? undefined : [range[0], range[1]];
}

/** Plain data without prototypes; the depth was bounded by the structure check. */
function plainOf(node: unknown): unknown {
  if (isMap(node)) {
    const map: Record<string, unknown> = Object.create(null);
    for (const pair of node.items) map[keyOf(pair) ?? ''] = plainOf(pair.value);
    return map;
  }
  if (isSeq(node)) return node.items.map(plainOf);
  return isScalar(node) ? node.value : null;
}
