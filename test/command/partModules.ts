/** Third parties' lists, scripts and callers for the tiny scenario, each with a body of the test's in the function that matters. */
import { tiny } from './program.ts';

export const partFamilies = ['list', 'script', 'caller'] as const;
export type PartFamily = (typeof partFamilies)[number];

/** What stands before the family's own fields and functions. */
const head = (family: PartFamily): string =>
  `family: '${family}', id: 'mine', version: 1, title: 'Mine', cites: [], needs: [],`;

/** `body` comes first in the function; `seen` counts its calls. */
const sources: Readonly<Record<PartFamily, (body: string) => string>> = {
  list: (body) => `export const part = { ${head('list')} parameters: {},
  create() {
    let seen = 0;
    return { nextLead(now) { seen += 1; ${body} return seen; }, calledNumber: (lead) => lead, passOf: () => 0, afterOutcome() {} };
  } };`,
  script: (body) => `export const part = { ${head('script')} parameters: {}, purposeOf: () => 7,
  create() {
    let seen = 0;
    return { play(slot, isMachine, out) { seen += 1; out.talkSeconds = 9; ${body} } };
  } };`,
  caller: (
    body,
  ) => `export const part = { ${head('caller')} isProtected: false, membersFrom: 'callers', numbersFrom: 'callers',
  parameters: { callers: {type: 'count', default: 3, minimum: 1, maximum: 9, unit: 'callers', says: 'callers', source: 'assumed'} },
  create(site) {
    let seen = 0;
    return {
      ceilingPerSecond: () => 0.01,
      plan(cell, index, out) {
        seen += 1;
        out.isAccepted = true;
        out.callee = index % site.subscribers.count;
        out.callingNumber = site.ownNumber(0);
        ${body}
      },
      afterOutcome() {},
    };
  } };`,
};

export const partModule = (family: PartFamily, body: string): string => sources[family](body);

/** The tiny scenario with the part in its place. */
export function tinyWithPart(family: PartFamily, module: string): string {
  const use = `"./${module}#part"`;
  if (family === 'caller')
    return tiny.replace('people: {use: person}', `people: {use: person}\n    vans: {use: ${use}}`);
  return family === 'list'
    ? tiny.replace('list: {use: random-numbers, blocks: [mobile-a]}', `list: {use: ${use}}`)
    : tiny.replace('script: {use: turns}', `script: {use: ${use}}`);
}

/** What a fault of a `scenario` begins with: the list's operator, since there is no call yet; the script's call; the one caller of its kind. */
export function placeOf(scenario: string, family: PartFamily, module: string): RegExp {
  const where = {
    list: 'for caller robots\\.0',
    script: 'at call robots\\.0\\.\\d+\\.0',
    caller: 'for caller vans',
  };
  const caller = family === 'caller' ? 'vans' : `robots.${family}`;
  const part = `plug-in ./${module}#part failed`.replaceAll('.', '\\.');
  return new RegExp(
    `^${scenario}\\.yaml:\\d+:\\d+: world\\.callers\\.${caller}\\.use: ${part} ${where[family]}: `,
  );
}
