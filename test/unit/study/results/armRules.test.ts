/** What results say of the rules of an arm before anything is played. */
import { expect, it } from 'vitest';
import type { CallerSettings } from '../../../../src/model/world/world.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { armRules } from '../../../../src/study/results/armRules.ts';
import { armsWithRules } from '../../../../src/study/results/studyOutline.ts';
import type { ArmRule } from '../../../../src/study/results/results.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { ruledWorld } from '../../../builders/ruledWorld.ts';
import type { RuledWorld } from '../../../builders/ruledWorld.ts';

interface Asked extends RuledWorld {
  readonly rules: string;
  readonly experiment?: string;
}

/** An arm with rules beside a control without any, in a world of people, a firm that sells to who has consented, and robots. */
function resolvedOf({ rules, callers = '', experiment = '', ...other }: Asked): ResolvedScenario {
  const consented = '    consented: {use: consented-telemarketing, callers: 1, blocks: [mobile-a]}';
  const text = `${ruledWorld({ ...other, callers: `${consented}\n${callers}`, preHistory: '28 d' })}
experiment:
  seed: 1
  replications: 20
  control: none
  arms: {none: {}, law: {set: {rules: ${rules}}}}
${experiment}
`;
  const { resolved, failures } = resolveScenario({ text, file: 'rules.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  if (resolved === undefined) throw new Error('not resolved');
  return resolved;
}

const rulesOf = (asked: Asked): readonly ArmRule[] => armsWithRules(resolvedOf(asked))[1].rules ?? [];

const classes = ['consented-telemarketing', 'robot'];

it('whom a rule binds, who of them keeps it, and what its office can do', () => {
  const rules = '[{id: consent, use: de-uwg, from: 2026-09-08}]';
  const consent = { id: 'consent', use: 'de-uwg', from: '2026-09-08', binds: classes, reach: 'late' };
  expect(rulesOf({ rules })).toEqual([{ ...consent, keptBy: ['consented-telemarketing'] }]);
  expect(rulesOf({ rules, keeps: '[consent]' })).toEqual([{ ...consent, keptBy: classes }]);
  expect(rulesOf({ rules: '[{id: collect, use: cn-collect}]' })).toEqual([
    { id: 'collect', use: 'cn-collect', binds: [], keptBy: [] },
  ]);
});

it('a class keeps a rule if all of it whom the rule binds do', () => {
  const callers = `    others: {use: operator, class: robot, pacing: {use: fixed-per-day}, list: {use: random-numbers, blocks: [mobile-a]}, callingNumber: {use: fixed}, script: {use: turns, purpose: collection}}`;
  const keptBy = (use: string) =>
    rulesOf({ rules: `[{id: law, use: ${use}}]`, keeps: '[law]', callers })[0].keptBy;
  expect(keptBy('de-uwg')).toEqual(classes);
  expect(keptBy('us-tcpa-robo')).toEqual(['consented-telemarketing']);
});

it('of whom a rule binds nothing is said where nobody knows what somebody calls for, and of a price', () => {
  const known = (use: string, parts: Partial<Record<'caller' | 'script', string>>) => {
    const { world } = resolvedOf({ rules: `[{id: law, use: ${use}}]` }).arms[1];
    const callers = world.callers.map((caller): CallerSettings =>
      caller.kind === 'wanted'
        ? { ...caller, use: parts.caller ?? caller.use }
        : { ...caller, script: { ...caller.script, use: parts.script ?? caller.script.use } },
    );
    return armRules([{ ...world, callers }])[0];
  };
  expect(known('de-uwg', { script: './mine.ts#script' })).not.toHaveProperty('binds');
  expect(known('de-uwg', { caller: './mine.ts#caller' })).not.toHaveProperty('binds');
  expect(known('us-dno', { script: './mine.ts#script' }).binds).toEqual(['person', ...classes]);
  expect(known('in-50calls', {})).not.toHaveProperty('binds');
});

it('of a third party’s rule the names alone are said', () => {
  const { world } = resolvedOf({ rules: '[]' }).arms[1];
  const rules = [{ id: 'law', use: './mine.ts#rule', from: '', parameters: {} }];
  expect(armRules([{ ...world, rules }])).toEqual([{ id: 'law', use: './mine.ts#rule' }]);
});

it('an office reaches calls in the measured time alone, by fines only those who react to them', () => {
  const reach = (rule: string, evasion = '[]') =>
    rulesOf({ rules: `[{id: law, ${rule}}]`, evasion })[0].reach;
  const stopLoss = '[{use: stop-loss}]';
  expect(reach('use: de-uwg, sanctionDelay: 3 d', stopLoss)).toBe('late');
  expect(reach('use: de-uwg, sanctionDelay: 2 d', stopLoss)).toBe('any');
  expect(reach('use: de-uwg, sanctionDelay: 2 d')).toBe('fines');
  expect(reach('use: in-utm-2yr')).toBe('orders');
  expect(reach('use: in-utm-2yr, from: 2026-09-08')).toBe('late');
  expect(reach('use: us-dno')).toBeUndefined();
});

it('who keeps it may ring longer or speak to whom they drop', () => {
  const changes = (use: string) => rulesOf({ rules: `[{id: law, use: ${use}}]` })[0].changesManner;
  expect(['us-ring', 'us-abandon-tsr', 'uk-misuse'].map(changes)).toEqual([true, true, true]);
  expect(changes('de-uwg')).toBeUndefined();
});

it('where design points differ in what is known of a rule, its names alone are said', () => {
  const ofPoints = (path: string, levels: string) =>
    rulesOf({
      rules: '[{id: law, use: de-uwg}]',
      experiment: `  factors: {one: {path: ${path}, levels: ${levels}}}`,
    })[0];
  expect(ofPoints('callers.robots.isCompliantWith', '[[], [law]]')).toEqual({ id: 'law', use: 'de-uwg' });
  expect(ofPoints('population.residents.subscribers', '[100, 200]').reach).toBe('late');
});
