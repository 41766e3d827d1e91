import { describe, expect, it } from 'vitest';
import { ruleSite } from '../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { defaultRuleValues } from '../../../../../src/study/parts/defaultRuleValues.ts';
import { enforceProblems, placeText } from '../../../../../src/study/scenario/world/placedDetectors.ts';

const { detector: detectors, rule: rules } = builtInCatalogue;
const told = (enforce: unknown): readonly string[] =>
  enforceProblems(enforce, detectors).map(({ path, found, expected, hint }) =>
    `${placeText(path)}: ${found}, not ${expected} ${hint}`.trimEnd(),
  );

/** What is done about an alarm, as rules and scenarios write it. */
// eslint-disable-next-line unicorn/no-thenable -- the grammar's word; it is text, never a function
const acts = (then: string): object => ({ then });

const cap = {
  place: 'terminating',
  detector: 'volume-cap',
  parameters: { limitCalls: 99 },
  alarmAt: 0.5,
  ...acts('reject'),
};

describe('what a rule places', () => {
  it('of every rule of the library is what a scenario could say', () => {
    for (const rule of rules) {
      const { enforce } = rule.create(ruleSite(19_000), defaultRuleValues(rule));
      expect([rule.id, ...told(enforce)]).toEqual([rule.id]);
    }
  });

  it('may have terms, and leave all parameters to the detector', () => {
    const charged = {
      ...cap,
      parameters: {},
      ...acts('charge'),
      charge: { below: 6 },
      suspend: { duration: 90 },
    };
    expect(told([cap, charged])).toEqual([]);
  });

  it('are so many that each can be looked at', () => {
    expect(told(Array.from({ length: 100 }, () => cap))).toEqual([]);
    expect(told(Array.from({ length: 101 }, () => ({})))).toEqual([
      ': a list, not at most 100 placed detectors, not 101',
    ]);
  });

  it.each([
    [
      { parameters: { limtCalls: 99 } },
      '[0].parameters.limtCalls: the unknown key `limtCalls`',
      'limitCalls',
    ],
    [{ parameters: { limitCalls: -99 } }, '[0].parameters.limitCalls: -99', 'a whole number'],
    [{ parameters: { limitCalls: '99' } }, '[0].parameters.limitCalls: "99"', 'a whole number'],
    [{ parameters: undefined }, '[0].parameters: nothing', 'a map of values by name'],
    [{ detector: 'volume-capp' }, '[0].detector: "volume-capp"', 'did you mean `volume-cap`?'],
    // The name that it had.
    [{ detector: 'attestation-policy' }, '"attestation-policy"', 'did you mean `attestation-share`?'],
    [{ detector: './mine.mjs#x' }, '[0].detector: "./mine.mjs#x"', 'one of'],
    [{ detector: 'outside-program' }, '[0].detector: "outside-program"', 'one of'],
    [{ place: 'terminatin' }, '[0].place: "terminatin"', 'did you mean `terminating`?'],
    [{ alarmAt: 50 }, '[0].alarmAt: 50', 'a share from 0 to 1'],
    [acts('rejct'), '[0].then: "rejct"', 'did you mean `reject`?'],
    [acts('delay'), '[0].then: "delay"', 'one of allow, label, charge, reject'],
    [acts('charge'), '[0].then: "charge"', 'its terms beside it'],
    [{ charge: {} }, '[0].charge: a map', 'then: charge beside these terms'],
    [{ suspend: { what: 'line' } }, '[0].suspend.what: "line"', 'number or upstream'],
    [{ suspend: { duration: '2 h' } }, '[0].suspend.duration: "2 h"', 'a time'],
    [{ alarmat: 1 }, '[0].alarmat: the unknown key `alarmat`', 'did you mean `alarmAt`?'],
  ])('may not be %j', (change, found, expected) => {
    const [first, ...others] = told([{ ...cap, ...change }]);
    expect([first, others]).toEqual([expect.stringContaining(`${found}, not `), []]);
    expect(first).toContain(expected);
  });

  it('is a list of maps', () => {
    expect(told(undefined)).toEqual([': nothing, not a list of placed detectors, [] for none']);
    expect(told(['volume-cap'])[0]).toContain('[0]: "volume-cap", not a map with place');
  });
});
