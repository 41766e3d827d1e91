import { expect, it } from 'vitest';
import { SanctionCode } from '../../../../../src/model/contracts/rule.ts';
import type { OperatorCase, RulePlugin } from '../../../../../src/model/contracts/rule.ts';
import { toolbox } from '../../../../../src/model/tools/toolbox.ts';
import { inComplaints, inSeries } from '../../../../../src/plugins/rules/in/commercial.ts';

const secondsADay = 86_400;

const madeOf = ({ create, parameters }: RulePlugin): ReturnType<RulePlugin['create']> =>
  create(
    { firstWeekday: 0, dateOf: () => 20_260_105, tools: toolbox },
    Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, parameter.default])),
  );

const complainedOf = (complaints: number, sanctions: number): OperatorCase => ({
  complaints,
  firstComplaintSecond: 0,
  nowSecond: 0,
  complaintsWithin: () => complaints,
  sanctions,
});

it('bars a sender of too many complaints for 15 days, and cuts everything for a year the next time', () => {
  const { sanction, sanctions } = madeOf(inComplaints);
  expect([complainedOf(4, 0), complainedOf(5, 0), complainedOf(5, 1)].map(sanction)).toEqual([
    SanctionCode.none,
    SanctionCode.number,
    SanctionCode.operator,
  ]);
  expect(sanctions).toMatchObject({
    durationSeconds: 15 * secondsADay,
    repeatDurationSeconds: 365 * secondsADay,
  });
});

it('holds who shows an ordinary number for such a sender', () => {
  const { sanction, sanctions } = madeOf(inSeries);
  expect([complainedOf(1, 0), complainedOf(1, 1)].map(sanction)).toEqual([
    SanctionCode.number,
    SanctionCode.operator,
  ]);
  expect(sanctions).toMatchObject({ repeatDurationSeconds: 365 * secondsADay });
});
