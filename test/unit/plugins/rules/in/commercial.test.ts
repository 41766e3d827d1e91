import { expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { SanctionCode } from '../../../../../src/model/contracts/rule.ts';
import type { OperatorCase, RulePlugin } from '../../../../../src/model/contracts/rule.ts';
import { toolbox } from '../../../../../src/model/tools/toolbox.ts';
import { inComplaints, inSeries } from '../../../../../src/plugins/rules/in/commercial.ts';

const madeOf = (plugin: RulePlugin): ReturnType<RulePlugin['create']> =>
  plugin.create(
    { firstWeekday: 0, dateOf: () => 20_260_105, tools: toolbox },
    Object.fromEntries(
      Object.entries(plugin.parameters).map(([name, parameter]) => [name, parameter.default]),
    ),
  );

const complainedOf = (complaints: number, sanctions: number): OperatorCase => ({
  complaints,
  firstComplaintSecond: 0,
  nowSecond: 0,
  complaintsWithin: () => complaints,
  sanctions,
});

it('bars a sender of too many complaints for 15 days, and cuts everything for a year the next time', () => {
  const rule = madeOf(inComplaints);
  expect(
    [complainedOf(4, 0), complainedOf(5, 0), complainedOf(5, 1)].map((against) => rule.sanction(against)),
  ).toEqual([SanctionCode.none, SanctionCode.number, SanctionCode.operator]);
  expect(rule.sanctions).toMatchObject({
    durationSeconds: 15 * secondsADay,
    repeatDurationSeconds: 365 * secondsADay,
  });
});

it('holds who shows an ordinary number for such a sender', () => {
  const rule = madeOf(inSeries);
  expect([complainedOf(1, 0), complainedOf(1, 1)].map((against) => rule.sanction(against))).toEqual([
    SanctionCode.number,
    SanctionCode.operator,
  ]);
  expect(rule.sanctions).toMatchObject({ repeatDurationSeconds: 365 * secondsADay });
});
