/** Laws of callers find the mistakes that they are there for. */
import { describe, expect, it } from 'vitest';
import type {
  CallerPlugin,
  CallerSite,
  CallerSource,
  CallIntent,
  Cell,
} from '../../../../../src/model/contracts/caller.ts';
import { callerLaws } from '../../../../../src/study/laws/callers/callerLaws.ts';
import { aManner } from '../../../../builders/aManner.ts';

/** A caller that keeps every law: a draw decides whom each of three members calls, and in every fourth candidate somebody else too. */
const good = (site: CallerSite): CallerSource => ({
  ceilingPerSecond: ({ hourOfDay }) => (hourOfDay < 8 ? 0 : 0.01),
  plan: (cell, index, out) => {
    const stream = site.draw(cell, index, 2 + out.sequence);
    out.isAccepted = stream.nextUnit() < 0.8;
    out.entity = index % 3;
    out.callingNumber = site.ownNumber(out.entity);
    out.callee = stream.nextBelow(site.subscribers.count);
    out.followUps = index % 4 === 0 ? 1 : 0;
  },
  afterOutcome: () => undefined,
  isNamed: (member) => member === 0,
});

const callers = {
  type: 'count',
  default: 3,
  minimum: 1,
  maximum: 9,
  unit: 'callers',
  says: 'members',
  source: 'assumed',
} as const;

const callerWith = (
  own: (site: CallerSite, inner: CallerSource) => Partial<CallerSource>,
  more: Partial<CallerPlugin> = {},
): CallerPlugin => ({
  family: 'caller',
  id: 'mine',
  version: 1,
  title: 'Mine',
  cites: [],
  needs: [],
  isProtected: false,
  membersFrom: 'callers',
  numbersFrom: 'callers',
  parameters: { callers },
  create: (site) => {
    const inner = good(site);
    return { ...inner, ...own(site, inner) };
  },
  ...more,
});

/** Names of the laws that it breaks, with what the first of them says. */
function breachesOf(plugin: CallerPlugin): { readonly names: readonly string[]; readonly says: string } {
  const names: string[] = [];
  let says = '';
  for (const { name, check } of callerLaws(plugin)) {
    try {
      check();
    } catch (error) {
      // What fast-check finds stands behind its own words.
      const { message, cause } = error as Error;
      says ||= cause instanceof Error ? cause.message : message;
      names.push(name);
    }
  }
  return { names, says };
}

/** The good plan, with something done to it afterwards. */
const planning =
  (spoil: (out: CallIntent, cell: Cell, index: number) => void) =>
  (_site: CallerSite, inner: CallerSource): Partial<CallerSource> => ({
    plan: (cell, index, out) => {
      inner.plan(cell, index, out);
      spoil(out, cell, index);
    },
  });

describe('laws of callers', () => {
  it('let one pass that keeps them', () => {
    expect(breachesOf(callerWith(() => ({})))).toEqual({ names: [], says: '' });
  });

  const impossible: readonly (readonly [string, (out: CallIntent) => void, string])[] = [
    [
      'a callee who is nobody',
      (out) => (out.callee = 400),
      'set callee to 400; expected a whole number from 0 to 399',
    ],
    ['a talk of NaN', (out) => (out.talkMedianSeconds = NaN), 'set talkMedianSeconds to NaN'],
    ['a member too many', (out) => (out.entity = 3), 'set entity to 3; expected a whole number from 0 to 2'],
    ['a number outside of the plan', (out) => (out.callingNumber = 900_003), 'set callingNumber to 900003'],
    ['a manner of nobody', (out) => (out.reattemptShare = 1.5), 'set reattemptShare to 1.5'],
    ['another sequence', (out) => (out.sequence = 5), 'sequence is 5'],
  ];
  it.each(impossible)('find %s', (_, spoil, says) => {
    const found = breachesOf(callerWith(planning(spoil)));
    expect(found.names).toContain(
      'plans nothing but what is possible: of every field a number within its bounds',
    );
    expect(found.says).toContain(says);
  });

  it('find a plan that hangs on what was planned before', () => {
    let last = 0;
    const counting = callerWith(planning((out) => (out.callee = last++ % 400)));
    expect(breachesOf(counting).names).toContain(
      'plans the same for the same candidate, in any order and by any copy of the source',
    );
  });

  it('find a plan that hangs on what became of the calls', () => {
    const learning = callerWith((_site, inner) => {
      let ended = 0;
      return {
        afterOutcome: () => void ended++,
        plan: (cell, index, out) => {
          inner.plan(cell, index, out);
          if (ended > 2) out.isAccepted = false;
        },
      };
    });
    expect(breachesOf(learning).names).toEqual(['plans the same whatever becomes of its calls']);
  });

  it('find a plan that takes what an earlier manner has left', () => {
    const leftOver = callerWith((_site, inner) => ({
      manners: [aManner],
      plan: (cell, index, out) => {
        inner.plan(cell, index, out);
        if (out.hasConsent) out.relation = 0;
      },
    }));
    expect(breachesOf(leftOver).names).toEqual([
      'takes nothing from the manner that an earlier intent has left',
    ]);
  });

  it('find follow-ups of somebody else', () => {
    const found = breachesOf(callerWith(planning((out) => (out.entity = (out.entity + out.sequence) % 3))));
    expect(found.names).toEqual(['has the follow-ups of a candidate made by whoever made the first call']);
  });

  const ceilings: readonly (readonly [string, () => number, string])[] = [
    ['NaN', () => NaN, 'in hour 0 the ceiling returned NaN'],
    ['too many candidates', () => 10_001, 'in hour 0 the ceiling returned 10001'],
    ['none at all', () => 0, 'it has no candidate in 8 weeks'],
  ];
  it.each(ceilings)('find a ceiling of %s', (_, ceilingPerSecond, says) => {
    expect(breachesOf(callerWith(() => ({ ceilingPerSecond }))).says).toContain(says);
  });

  it('find a ceiling that falls when something was planned', () => {
    const tiring = callerWith((_site, inner) => {
      let planned = 0;
      return {
        ceilingPerSecond: () => 1 / (1 + planned),
        plan: (cell, index, out) => {
          planned++;
          inner.plan(cell, index, out);
        },
      };
    });
    expect(breachesOf(tiring).says).toMatch(/^in hour 0 it is 1, then /);
  });

  it('find manners, names and counts that are none, a promise, and one who never calls', () => {
    const says = (own: Partial<CallerSource>, more: Partial<CallerPlugin> = {}): string =>
      breachesOf(callerWith(() => own, more)).says;
    expect(says({ manners: [] })).toBe('manners is an empty list; expected a list of at least one manner');
    expect(says({ manners: [{ ...aManner, patienceSeconds: -1 }] })).toContain(
      'manners [0] set patienceSeconds to -1',
    );
    expect(says({ isNamed: () => 1 as unknown as boolean })).toBe(
      'isNamed returned 1; expected true or false',
    );
    expect(says({ hasSaved: () => 1 as unknown as boolean })).toBe(
      'hasSaved returned 1; expected true or false',
    );
    let asked = 0;
    expect(says({ hasSaved: () => asked++ === 0 })).toBe(
      'of member 0 and subscriber 0 the second time differs',
    );
    expect(says({}, { membersFrom: 'staff' })).toBe('staff is not one of its counts');
    expect(says({ plan: (async () => undefined) as unknown as CallerSource['plan'] })).toContain(
      'plan returned a promise',
    );
    expect(says({ plan: () => undefined })).toBe('nobody is called in 8 weeks');
  });
});
