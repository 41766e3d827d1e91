import { describe, expect, it } from 'vitest';
import { failureLine } from '../../../../../src/study/failures/render.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { fixtureCatalogue } from '../fixtureCatalogue.ts';
import { validScenario } from '../validScenario.ts';

/** Operators keep `quiet`, which the slow arm alone has, under `name`. */
const keeping = (name: string, more = ''): string =>
  validScenario
    .replace('isCompliantWith: [cn-draft-2020]', `isCompliantWith: [${name}]`)
    .replace(
      'callers.robots.pacing.lines: 1,',
      'callers.robots.pacing.lines: 1, rules: [{id: quiet, use: cn-draft-2020}],',
    )
    .replace('experiment:\n', `experiment:\n${more}`);

const faultsOf = (text: string): readonly string[] => {
  const { failures } = resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue);
  return failures.map(failureLine);
};

describe('rules that an operator keeps', () => {
  it('are those of the library and of any arm, by their ids in the file too', () => {
    expect(faultsOf(keeping('quiet'))).toEqual([]);
    expect(faultsOf(keeping('quiet, draft'))).toEqual([]);
  });

  it('are told once where no arm has such a rule', () => {
    expect(faultsOf(keeping('quite'))).toEqual([
      expect.stringContaining('found the unknown rule "quite", expected one of cn-draft-2020, us-tsr'),
    ]);
    expect(faultsOf(keeping('quite'))[0]).toContain('did you mean `quiet`?');
  });

  it('make worlds of an analysis too', () => {
    const text = keeping('quiet', '  assumptions: {points: 3}\n');
    const { failures, resolved } = resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue);
    expect([failures, resolved?.assumptionPoints?.impossible]).toEqual([[], 0]);
  });
});
