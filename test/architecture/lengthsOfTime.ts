/** Lengths of time have one home, so that a reader never counts zeros to know whether a day is meant in seconds or milliseconds. */
import type { Finding, Rule } from './rule.ts';
import type { PlacedNode, SourceFile } from './sourceFile.ts';
import { isNode } from './sourceFile.ts';

const home = 'src/engine/kernel/lengthsOfTime.ts';

/** Only numbers that hardly mean anything else: 60, 24 or 1000 may count anything. */
const lengths: ReadonlyMap<unknown, string> = new Map([
  [3600, 'secondsAnHour'],
  [86_400, 'secondsADay'],
  [604_800, 'secondsAWeek'],
  [3_600_000, 'millisecondsAnHour'],
  [86_400_000, 'millisecondsADay'],
]);

const scaling: ReadonlySet<unknown> = new Set(['*', '/', '%', '*=', '/=', '%=']);

/** A bound, a setting or a rate that happens to be 3600 is a value of its own, and has a name of its own. */
const speaksOfLength = (name: string): boolean =>
  /^(?:hour|day|week)s?(?![a-z])|(?<!Per)(?:Hour|Day|Week)s?(?![a-z])/.test(name);

function isLengthHere({ parent }: PlacedNode): boolean {
  if (parent === null) return false;
  const { type, operator, id } = parent.node;
  if (type === 'BinaryExpression' || type === 'AssignmentExpression') return scaling.has(operator);
  return type === 'VariableDeclarator' && isNode(id) && speaksOfLength(String(id['name']));
}

const findIn = (file: SourceFile): readonly Finding[] =>
  file.nodes.flatMap((placed) => {
    const name = placed.node.type === 'Literal' ? lengths.get(placed.node['value']) : undefined;
    if (name === undefined || !isLengthHere(placed)) return [];
    return [{ file: file.path, line: file.lineOf(placed.node.start), what: `writes out ${name} of ${home}` }];
  });

export const lengthsOfTimeOnce: Rule = {
  id: 'lengths-of-time-once',
  reason:
    'where each file writes a length of time again, each reader counts digits, and a zero too many goes unseen',
  find: (files) => files.filter(({ path }) => path !== home).flatMap(findIn),
};
