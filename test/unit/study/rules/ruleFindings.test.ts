/** What is found about one rule: totals, callers, reasons. */
import { expect, it } from 'vitest';
import { ruleCatalogue } from '../../../../src/plugins/rules/catalogue.ts';
import { Findings } from '../../../../src/study/rules/ruleFindings.ts';

const [plugin] = ruleCatalogue;
const findings = (): Findings =>
  new Findings({ id: 'r', use: plugin.id, plugin, values: {}, from: '', fromSecond: -Infinity });

it('counts calls, those that break the rule, their callers and reasons, the most frequent first', () => {
  const found = findings();
  for (const [caller, because] of [
    [1, 'late'],
    [1, null],
    [2, 'often'],
    [2, 'often'],
    [3, null],
  ] as const)
    found.count(caller, because);
  expect(found.found).toMatchObject({ calls: 5, broken: 3, callers: 3, callersBroken: 2 });
  expect(found.found.reasons).toEqual([
    { because: 'often', calls: 2 },
    { because: 'late', calls: 1 },
  ]);
});

it('tells fifty reasons by themselves and all others together', () => {
  const found = findings();
  for (let call = 0; call < 200; call++) found.count(call, `call ${call}`);
  found.count(0, 'call 49');
  const { broken, reasons } = found.found;
  expect([broken, reasons.length]).toEqual([201, 51]);
  expect(reasons.slice(0, 3)).toEqual([
    { because: 'further reasons', calls: 150 },
    { because: 'call 49', calls: 2 },
    { because: 'call 0', calls: 1 },
  ]);
});
