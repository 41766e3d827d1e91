/** Parts of third parties look into everything that they are handed, as deep as it goes: of what is true of a call they find nothing. */
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

/** Names of what only the simulation knows, with and without the marks of a class's own names; and more bytes of a buffer than the columns of its group have. */
const looking = `
import { workerData } from 'node:worker_threads';
const known = /^[#$]?(truth|isWanted|callerClass|callerSubscriber|purposeOf|calls|cells|int32Cells|float64Cells|watch|setup|people|registers)$/;
function found(root) {
  const seen = new Set(), names = [];
  const look = (value, path) => {
    if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) return look(value.buffer, path + '.buffer');
    for (let holder = value; holder !== null; holder = Object.getPrototypeOf(holder))
      for (const key of Reflect.ownKeys(holder)) {
        if (known.test(String(key))) names.push(path + '.' + String(key));
        try { look(value[key], path + '.' + String(key)); } catch {}
      }
  };
  look(root, '');
  return names;
}
const seen = new Set();
export const look = (what, ...all) => {
  if (seen.has(what) || seen.size > 40) return;
  seen.add(what);
  console.log('looked: ' + what + ' ' + JSON.stringify(found([...all, workerData])));
};`;

const head = (family: string): string =>
  `family: '${family}', id: 'mine', version: 1, title: 'Mine', cites: ['text'], needs: ['release', 'reports'], parameters: {},`;

const parts: Readonly<Record<string, readonly [source: string, before: string, after: string]>> = {
  detector: [
    `create(site, values) { look('made', site, values); return {judge(slot) { look('judge', slot, site.draw.stream(slot, 0)); return 0; },
      afterRelease() {}, afterReport() {}, evidence: () => [], stateBytes: () => 8}; }`,
    'volume-cap, per: day, limitCalls: 50',
    'MODULE',
  ],
  list: [
    `create(site, values) { look('made', site, values); let lead = 0; return {nextLead: () => lead++, calledNumber: () => site.leads.numberOfSubscriber(lead % 150), passOf: () => 0,
      afterOutcome(slot) { look('end', slot); }}; }`,
    '{use: random-numbers, blocks: [mobile-a]}',
    '{use: MODULE}',
  ],
  script: [
    `purposeOf: () => 7, create(site) { look('made', site); return {play(...all) { look('play', all); all[2].talkSeconds = 3; }}; }`,
    '{use: turns}',
    '{use: MODULE}',
  ],
  books: [
    `create(site) { look('made', site); return {price(...all) { look('price', all); return 0; }}; }`,
    'books: {use: standard}',
    'books: {use: MODULE}',
  ],
  evasion: [
    `create(site) { look('made', site); return {review(...all) { look('review', all); }, afterOutcome() {}}; }`,
    '      books: {',
    '      evasion: [{use: MODULE}]\n      books: {',
  ],
  caller: [
    `isProtected: false, membersFrom: '', numbersFrom: '', create(site, values) { look('made', site, values);
      return {ceilingPerSecond: () => 0.01, plan(...all) { look('plan', all[0]); all[2].isAccepted = false; }}; }`,
    '{use: person}',
    '{use: person}\n    vans: {use: MODULE}',
  ],
  rule: [
    `jurisdiction: 'xx', inForce: {from: '2020-01-01'}, status: 'draft', exempt: [], about: [], looksAt: ['time'], enforces: '', obeys: '',
      suffers: '', examples: [], create(site) { look('made', site); return {enforce: [], obey(...all) { look('obey', all); return all[1]; }, sanction: () => 0}; }`,
    '  callers:\n',
    '  rules: [{id: mine, use: MODULE}]\n  callers:\n',
  ],
};

it('none of any family finds the truth, whatever is built of the sources', async () => {
  let text = tiny;
  for (const [family, [source, before, after]] of Object.entries(parts)) {
    const needs = family === 'detector' ? head(family) : head(family).replace("'release', 'reports'", '');
    place.write(`${family}.mjs`, `${looking}\nexport const part = {${needs} ${source}};`);
    text = text.replace(before, after.replace('MODULE', `"./${family}.mjs#part"`));
  }
  const ended = await place.run([
    'run',
    place.write('all.yaml', text),
    '-r',
    '1',
    '-j',
    '1',
    '--quiet',
    '-o',
    'all.json',
  ]);
  const looked = said(ended).filter((line) => line.startsWith('looked: '));
  expect([...new Set(looked)].toSorted()).toEqual(
    ['end', 'judge', 'made', 'obey', 'plan', 'play', 'price', 'review'].map((what) => `looked: ${what} []`),
  );
  expect(ended.code).toBe(0);
});
