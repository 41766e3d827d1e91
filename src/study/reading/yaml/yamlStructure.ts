/** What YAML allows and a scenario does not: duplicate keys, anchors, aliases, merge keys, tags, great depth, dangerous names. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { repeatedKey } from '../repeatedKey.ts';
import type { PositionOf } from '../textPlaces.ts';
import { beginsOddly, oddBlankWording } from './layoutFaults.ts';
import { partedByComma } from './partedByComma.ts';
import type { Path, YamlProblem } from './yamlPlace.ts';

/** Levels of maps and lists inside each other. */
const deepest = 40;

/** A file with more faults of its form than these is something else: the rest is not told, and what it says is not looked at. */
const mostTold = 200;

/** What a file should be, in words, and how one begins. */
export interface FileKind {
  readonly expected: string;
  readonly hint: string;
}

export const scenarioKind: FileKind = {
  expected: 'a scenario',
  hint: 'begin with `ringfence: 1`; `ringfence init` writes a file to start from',
};

/** What is wrong with the form, and what was cut out of the document for it. */
export interface Structure {
  readonly problems: readonly YamlProblem[];
  /** Paths of values that are nothing now: what their absence means is no fault of its own. */
  readonly cut: readonly Path[];
}

/** What a document was parsed from. */
interface DocumentSource {
  readonly text: string;
  readonly kind: FileKind;
  readonly positionOf: PositionOf;
}

/** All such places of a document that is valid YAML. They are cut out of it, so that the rest can be checked further. */
export function cutStructure(
  document: Document.Parsed,
  { text, kind, positionOf }: DocumentSource,
): Structure {
  const found: Found = { problems: [], cut: [], text, positionOf };
  const { problems } = found;
  const directive = /^%/m.exec(text.slice(0, document.range[0] + 1));
  if (directive !== null) {
    const start = directive.index;
    problems.push({ start, end: start + 1, found: 'a YAML directive', expected: 'a map of keys' });
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    problems.push({ start: 0, end: 1, found: 'an empty file', ...kind });
    return { problems, cut: [[]] };
  }
  visit(document.contents, [], found);
  if (problems.length <= mostTold) return found;
  const many = `${problems.length} faults of the form`;
  const rest = { start: 0, end: 1, found: many, expected: `${kind.expected} (${mostTold} of them are told)` };
  return { problems: [...problems.slice(0, mostTold), rest], cut: [[]] };
}

interface Found {
  readonly problems: YamlProblem[];
  readonly cut: Path[];
  readonly text: string;
  readonly positionOf: PositionOf;
}

/** False when nothing of the value can be kept. */
function visit(node: Node | null, path: Path, found: Found): boolean {
  if (node === null) return true;
  const isKept = isPlain(node, path, found) && visitInside(node, path, found);
  if (!isKept) found.cut.push(path);
  return isKept;
}

function isPlain(node: Node, path: Path, { problems }: Found): boolean {
  const [start, end] = node.range ?? [0, 1];
  if (path.length > deepest) {
    problems.push({ start, end, path, found: `more than ${deepest} levels`, expected: 'less depth' });
    return false;
  }
  if (isAlias(node)) {
    const hint = 'write the value in full';
    problems.push({ start, end, path, found: 'an alias', expected: 'the value itself', hint });
    return false;
  }
  if (node.anchor !== undefined) {
    const hint = `remove \`&${node.anchor}\``;
    problems.push({ start, end, path, found: 'an anchor', expected: 'a plain value', hint });
  }
  if (node.tag === undefined) return true;
  problems.push({ start, end, path, found: 'a tag', expected: 'a plain value', hint: 'remove the `!…`' });
  return false;
}

function visitInside(node: Node, path: Path, found: Found): boolean {
  if (isMap(node)) return visitMap(node, path, found);
  if (!isSeq(node)) return true;
  const parted = node.flow === true ? partedByComma(node, { path, text: found.text }) : [];
  found.problems.push(...parted);
  node.items = node.items.map((item, i) => (visit(item as Node | null, [...path, i], found) ? item : null));
  return parted.length === 0;
}

/** Keys that cannot be kept are taken out; a map whose keys are elsewhere is not kept. */
function visitMap(map: YAMLMap, path: Path, found: Found): boolean {
  /** Where each stands first. */
  const seen = new Map<string, number>();
  const kept: Pair[] = [];
  let isWhole = true;
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const [start, end] = pair.key.range ?? [0, 1];
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const own = [...path, name];
    const first = seen.get(name);
    const again = first === undefined ? null : repeatedKey(found.positionOf(first, first + 1));
    const wrong = keyFault(pair.key, name) ?? again;
    if (wrong === null) kept.push(pair);
    else found.problems.push({ start, end, path: own, ...wrong });
    if (first === undefined) seen.set(name, start);
    isWhole &&= name !== '<<';
    const inside = wrong === null ? found : { ...found, cut: [] };
    if (!visit(pair.value, own, inside)) pair.value = null;
  }
  map.items = kept;
  return isWhole;
}

function keyFault(key: Node, name: string): Pick<YamlProblem, 'found' | 'expected' | 'hint'> | null {
  if (isAlias(key) || key.anchor !== undefined || key.tag !== undefined)
    return { found: 'a key with an alias, anchor or tag', expected: 'a name as key' };
  if (name === '<<')
    return { found: 'a merge key', expected: 'a name as key', hint: 'write the keys in full' };
  if (beginsOddly(name)) return oddBlankWording(name);
  if (name === '__proto__') return { found: 'the key "__proto__"', expected: 'another name' };
  return null;
}
