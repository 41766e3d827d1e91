/** What is said of a rule that moves no call where it stands. */
import { expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { ruledWorld } from '../../../../builders/ruledWorld.ts';
import type { RuledWorld } from '../../../../builders/ruledWorld.ts';

interface Asked extends RuledWorld {
  readonly rules: string;
}

/** The rules that are said to move no call, or those of some wanted callers only, and which. */
function idle({ rules, ...world }: Asked): readonly string[] {
  const text = `${ruledWorld(world)}  rules: ${rules}
experiment: {seed: 1, replications: 20}
`;
  const { warnings, failures } = resolveScenario({ text, file: 'rules.yaml' }, builtInCatalogue);
  expect(failures).toEqual([]);
  return warnings.flatMap(({ says }) => {
    const [, id, whom] =
      /^(\S+) (moves no call here|binds here only .+): no operator keeps it/.exec(says) ?? [];
    return id === undefined ? [] : [whom === 'moves no call here' ? id : `${id} ${whom}`];
  });
}

/** Reacts to what fines cost. */
const stopLoss = '[{use: stop-loss}]';

it('it is one that nobody keeps and carriers do not enforce, before any sanction falls due', () => {
  const rules = '[{id: misuse, use: uk-misuse}]';
  expect(idle({ rules })).toEqual(['misuse']);
  expect(idle({ rules, keeps: '[misuse]' })).toEqual([]);
  expect(idle({ rules, keeps: '[uk-misuse]' })).toEqual([]);
  expect(idle({ rules, days: 60, evasion: stopLoss })).toEqual([]);
});

it('it is one whose sanctions fall due after the end, however long the time before the measured one is', () => {
  const misuse = (more: string): string => `[{id: misuse, use: uk-misuse${more}}]`;
  const of = { days: 29, preHistory: '28 d', evasion: stopLoss };
  expect(idle({ ...of, rules: misuse('') })).toEqual(['misuse']);
  expect(idle({ ...of, rules: misuse(', sanctionDelay: 28 d') })).toEqual([]);
  expect(idle({ ...of, rules: misuse(', sanctionDelay: 28 d, from: 2026-09-09') })).toEqual(['misuse']);
});

it('it is one of whose calls nobody complains, however long the office has', () => {
  expect(idle({ rules: '[{id: ring, use: us-ring}]', days: 60, evasion: stopLoss })).toEqual(['ring']);
});

it('it is one whose office finds or sanctions nobody, or to which nobody complains', () => {
  const misuse = (terms: string): string => `[{id: misuse, use: uk-misuse${terms}}]`;
  for (const terms of [', identifiedShare: 0', ', sanctionedShare: 0'])
    expect(idle({ rules: misuse(terms), days: 60, evasion: stopLoss })).toEqual(['misuse']);
  expect(idle({ rules: misuse(''), days: 60, evasion: stopLoss, complaintShare: 0 })).toEqual(['misuse']);
});

it('it is one that fines operators who go on whatever they lose; one that shuts them out is none', () => {
  expect(idle({ rules: '[{id: consent, use: de-uwg}]', days: 60 })).toEqual(['consent']);
  expect(idle({ rules: '[{id: traceback, use: us-gateway}]' })).toEqual([]);
});

it('it is none that carriers enforce; one that wanted callers alone keep is told with them', () => {
  expect(idle({ rules: '[{id: abroad, use: uk-cli-2025}, {id: frequency, use: cn-oper-freq}]' })).toEqual([]);
  const callers = '    consented: {use: consented-telemarketing, callers: 1, blocks: [mobile-a]}';
  expect(idle({ rules: '[{id: hours, use: us-hours}]' })).toEqual(['hours']);
  expect(idle({ rules: '[{id: hours, use: us-hours}]', callers })).toEqual([
    'hours binds here only consented',
  ]);
  expect(idle({ rules: '[{id: hours, use: us-hours}]', keeps: '[hours]', callers })).toEqual([]);
});

it('a price is paid by whoever calls', () => {
  expect(idle({ rules: '[{id: fifty, use: in-50calls}]' })).toEqual([]);
});
