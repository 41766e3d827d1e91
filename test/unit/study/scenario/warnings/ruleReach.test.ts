/** What is taken for granted where it is said what an office can do to calls. */
import { expect, it } from 'vitest';
import { SanctionCode } from '../../../../../src/model/contracts/rule.ts';
import { ruleSite } from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { defaultValues } from '../../../../../src/study/parts/defaultValues.ts';

const counts = [1, 2, 3, 5, 10, 100, 1e6];
const cases = counts.flatMap((complaints) =>
  [0, 1, 5].map((sanctions) => ({
    complaints,
    sanctions,
    firstComplaintSecond: 0,
    nowSecond: 86_400,
    complaintsWithin: () => complaints,
  })),
);

it('no office of the library fines some and shuts out others', () => {
  const both = builtInCatalogue.rule.filter((rule) => {
    const part = rule.create(ruleSite(0), defaultValues(rule.parameters));
    const codes = cases.map((of) => part.sanction(of));
    const isFining = codes.includes(SanctionCode.fine);
    return isFining && codes.some((code) => code !== SanctionCode.fine && code !== SanctionCode.none);
  });
  expect(both.map(({ id }) => id)).toEqual([]);
});
