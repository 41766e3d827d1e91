/** What YAML allows and a scenario does not: duplicate keys, anchors, aliases, merge keys, tags, great depth, dangerous names. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Path, YamlProblem } from './yamlPlace.ts';

/** Levels of maps and lists inside each other. */
const deepest = 40;

/** All such places of a document that is valid YAML. */
export function structureProblems(document: Document.Parsed, text: string): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  const directive = /^%/m.exec(text.slice(0, document.range[0] + 1));
  if (directive !== null) {
    const start = directive.index;
    problems.push({ start, end: start + 1, found: 'a YAML directive', expected: 'a map of keys' });
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    const hint = 'begin with `ringfence: 1`; `ringfence init` writes a file to start from';
    return [...problems, { start: 0, end: 1, found: 'an empty file', expected: 'a scenario', hint }];
  }
  visit(document.contents, [], problems);
  return problems;
}

function visit(node: Node | null, path: Path, problems: YamlProblem[]): void {
  if (node === null) return;
  const [start, end] = node.range ?? [0, 1];
  if (path.length > deepest) {
    problems.push({ start, end, path, found: `more than ${deepest} levels`, expected: 'less depth' });
    return;
  }
  if (isAlias(node)) {
    const hint = 'write the value in full';
    problems.push({ start, end, path, found: 'an alias', expected: 'the value itself', hint });
    return;
  }
  if (node.anchor !== undefined) {
    const hint = `remove \`&${node.anchor}\``;
    problems.push({ start, end, path, found: 'an anchor', expected: 'a plain value', hint });
  }
  if (node.tag !== undefined) {
    problems.push({ start, end, path, found: 'a tag', expected: 'a plain value', hint: 'remove the `!…`' });
  }
  if (isMap(node)) visitMap(node.items as Pair<Node, Node | null>[], path, problems);
  else if (isSeq(node)) node.items.forEach((item, i) => visit(item as Node | null, [...path, i], problems));
}

function visitMap(pairs: readonly Pair<Node, Node | null>[], path: Path, problems: YamlProblem[]): void {
  const seen = new Set<string>();
  for (const pair of pairs) {
    const [start, end] = pair.key.range ?? [0, 1];
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    const own = [...path, name];
    if (isAlias(pair.key) || pair.key.anchor !== undefined || pair.key.tag !== undefined) {
      problems.push({
        start,
        end,
        path: own,
        found: 'a key with an alias, anchor or tag',
        expected: 'a name as key',
      });
    } else if (name === '<<') {
      const hint = 'write the keys in full';
      problems.push({ start, end, path: own, found: 'a merge key', expected: 'a name as key', hint });
    } else if (name === '__proto__') {
      problems.push({ start, end, path: own, found: 'the key "__proto__"', expected: 'another name' });
    } else if (seen.has(name)) {
      const hint = 'remove one of the two';
      problems.push({ start, end, path: own, found: 'the same key again', expected: 'each key once', hint });
    }
    seen.add(name);
    visit(pair.value, own, problems);
  }
}
