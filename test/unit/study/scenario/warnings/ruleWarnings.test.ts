/** What is said of rules that are played out of their time, in other money, or that cannot be kept together. */
import { describe, expect, it } from 'vitest';
import { warningsOfRules } from './warningsOfRules.ts';

/** Warnings about the rules of a world, without where they stand. */
function said(rules: string, blocks: string = ''): readonly string[] {
  return warningsOfRules(rules, blocks)
    .map(({ says }) => says)
    .sort();
}

const sales = '    sales: {prefix: "+86140", digits: 6, kind: mobile, allocated: 0.5, purpose: marketing}';

describe('rules that cannot be kept', () => {
  it('are told where the plan has no number that they ask for', () => {
    expect(said('[{id: series, use: br-0303, from: 2022-06-08}]')).toEqual([
      'no call for marketing can keep it here, whatever number is shown and when',
    ]);
    expect(said('[{id: series, use: br-0303, from: 2022-06-08}]', sales)).toEqual([]);
  });

  it('are told where each permits some calls and both none: one wants the range for marketing, the other bans its kind', () => {
    const rules = '[{id: series, use: br-0303, from: 2022-06-08}, {id: spain, use: es-tdf-149-2025}]';
    const landline = '    fixed: {prefix: "+8610", digits: 6, kind: geographic, allocated: 0.5}';
    expect(said(rules, `${sales}\n${landline}`)).toEqual([
      'no call for marketing can keep both it and series: each permits some, both none',
    ]);
  });

  it('are told where their hours do not meet', () => {
    const rules =
      '[{id: early, use: us-hours, hours: ["06:00", "09:00"], fine: 0}, {id: france, use: fr-decree-2022-1313, fine: 0}]';
    expect(said(rules)).toEqual([
      'no call for marketing to people who have not consented can keep both it and early: each permits some, both none',
    ]);
  });

  it('are none where all can be kept', () => {
    expect(
      said('[{id: us, use: us-hours, fine: 0}, {id: france, use: fr-decree-2022-1313, fine: 0}]'),
    ).toEqual([]);
  });
});

describe('rules that nobody has verified', () => {
  it('are told', () => {
    expect(said('[{id: japan, use: jp-sct}, {id: ring, use: us-ring, fine: 0}]')).toEqual([
      'jp-sct is recalled: none of its figures is verified',
    ]);
  });
});

describe('rules out of their time and money', () => {
  it('are told', () => {
    expect(
      said('[{id: plan, use: cn-2018-plan}, {id: draft, use: in-50calls}, {id: us, use: us-dnc}]'),
    ).toEqual([
      '0.5 INR counts as CNY: write the amount in CNY',
      '500 USD counts as CNY: write the amount in CNY',
      'cn-2018-plan was in force until 2019-12-31: played from 2026-09-07 on',
      'in-50calls was never in force: played as if it were',
    ]);
    expect(said('[{id: dno, use: us-dno, from: 2026-01-05}]')).toEqual([
      'do-not-originate of dno finds nothing: the world has no registry `doNotOriginate`',
      'us-dno is in force from 2026-03-25 on: played from 2026-01-05 on',
    ]);
  });
});

it('a rule that begins after the last measured day is told to change nothing', () => {
  const begin = (day: string): readonly string[] =>
    said(`[{id: hours, use: us-hours, from: ${day}, fine: 0}]`).filter((says) =>
      says.includes('changes nothing'),
    );
  expect(begin('2027-10-11')).toEqual([]);
  expect(begin('2027-10-12')).toEqual([
    'hours begins on 2027-10-12, after the last measured day, 2027-10-11: it changes nothing here',
  ]);
});
