/** Lists, scripts and callers of third parties that throw while a scenario is played. */
import { existsSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { partFamilies, partModule, placeOf, tinyWithPart } from './partModules.ts';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

it.each(partFamilies)(
  'a %s that throws ends the run: plug-in, place and replay line, no stack, no results',
  async (family) => {
    const module = `${family}.mjs`;
    place.write(module, partModule(family, "if (seen > 5) throw new Error('boom');"));
    const file = place.write(`${family}.yaml`, tinyWithPart(family, module));
    const ended = await place.run(['run', file, '--quiet', '-j', '1', '-o', 'own.json']);
    const [, fault, replay, ...rest] = said(ended);
    expect(fault).toMatch(placeOf(family, family, module));
    const told = fault.replace(placeOf(family, family, module), '');
    expect(told.replace(/:\d+:\d+\)$/, ')')).toBe(`boom (${family}.mjs)`);
    expect([ended.code, replay, rest]).toEqual([1, `replay: ringfence run ${file} --seed 1 -r 1`, []]);
    expect(existsSync(place.path('own.json'))).toBe(false);
  },
);

it('a promise that a part leaves behind and that is refused ends the run, which names the part', async () => {
  place.write('late.mjs', partModule('script', "void Promise.reject(new Error('boom'));"));
  const file = place.write('late.yaml', tinyWithPart('script', 'late.mjs'));
  const ended = await place.run(['run', file, '--quiet', '-j', '1', '-r', '1']);
  const [, fault, replay, ...rest] = said(ended);
  expect(fault).toMatch(/: plug-in \.\/late\.mjs#part failed: left a promise that was refused: boom$/);
  expect([ended.code, replay, rest]).toEqual([1, `replay: ringfence run ${file} --seed 1 -r 1`, []]);
});

const capRule = (parameters: string): string => `export const rule = {
  family: 'rule', id: 'mine', version: 1, title: 'Mine', cites: ['text'], needs: [], jurisdiction: 'xx',
  inForce: {from: '2020-01-01'}, status: 'draft', exempt: [], about: [], looksAt: [], enforces: 'a cap', obeys: '', suffers: '',
  parameters: {limit: {type: 'count', default: 9, minimum: -9, maximum: 99, unit: 'calls', says: 'limit', source: 'assumed'}},
  examples: [],
  create: (site, values) => ({
    enforce: [{ place: 'terminating', detector: 'volume-cap', parameters: {${parameters}}, alarmAt: 0.5, then: 'reject' }],
    obey: (planned, now) => now,
    sanction: () => 0,
  }),
};`;

const underRule = (module: string, limit: string = ''): string =>
  tiny.replace('  callers:\n', `  rules: [{id: cap, use: "./${module}#rule"${limit}}]\n  callers:\n`);

it('what a rule has carriers do is checked when its module is loaded', async () => {
  place.write('typo.mjs', capRule('limtCalls: values.limit'));
  const file = place.write('typo.yaml', underRule('typo.mjs'));
  for (const verb of [['validate', '--load'], ['run']]) {
    const { code, err } = await place.run([...verb, file]);
    expect(err).toContain(
      'typo.yaml:12:26: world.rules.cap.use enforce[0].parameters.limtCalls: found the unknown key `limtCalls`',
    );
    expect(err).toContain('did you mean `limitCalls`?');
    expect(code).toBe(2);
  }
});

it('what it has them do under the parameters of the scenario is checked when it is played', async () => {
  place.write('limit.mjs', capRule('limitCalls: values.limit'));
  const file = place.write('limit.yaml', underRule('limit.mjs', ', with: {limit: -9}'));
  const ended = await place.run(['run', file, '--quiet', '-j', '1', '-r', '1']);
  expect(said(ended)[1]).toMatch(
    /: plug-in \.\/limit\.mjs#rule failed: enforce \[0\]\.parameters\.limitCalls is -9; expected a whole number/,
  );
  expect(ended.code).toBe(1);
});
