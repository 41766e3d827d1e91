import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../src/model/calls/callCodes.ts';
import { NationalOffice } from '../../../../../src/model/simulation/sanctions/complaintOffice.ts';
import { complaintOfficeParameters } from '../../../../../src/model/world/officeParameters.ts';
import { playArms } from '../../../../builders/playArms.ts';
import type { PlayedArm } from '../../../../builders/playArms.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';

type Settings = Readonly<Record<string, unknown>>;

const defaults = Object.fromEntries(
  Object.entries(complaintOfficeParameters).map(([name, { default: value }]) => [name, value as number]),
);

describe('an office', () => {
  const office = (): NationalOffice => new NationalOffice({ ...defaults, limitComplaints: 3, window: 100 });

  it('acts on so many complaints about one number within its window, and begins anew then', () => {
    const about = office();
    expect([0, 50, 120, 140, 145, 150, 160].map((second) => about.hear(7, second))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(about.hear(8, 161)).toBe(false);
  });

  it('suspends for longer the second time', () => {
    const about = office();
    const lasts = [1, 2, 1].map((subject) => {
      const { fromSecond, untilSecond } = about.spanFor(subject, 1000);
      expect(fromSecond).toBe(1000 + Number(defaults.acts));
      return untilSecond - fromSecond;
    });
    expect(lasts).toEqual([defaults.duration, defaults.duration, defaults.repeatDuration]);
  });
});

const prompt: Settings = { check: '1 min', acts: '0 s', limitComplaints: 2, upheldShare: 1 };

/** Half of all callees complain within minutes. */
const play = (complaintOffice: Settings, sketch: WorldSketch = {}): PlayedArm =>
  playArms({
    arms: [
      {
        world: smallWorld({
          subscribers: 300,
          complaintOffice: { ...prompt, ...complaintOffice },
          callers: { couriers: wantedCallers.couriers, robots: robots() },
          ...sketch,
          residents: { complaintShare: 0.5, complaintMedianSeconds: '1 min', ...sketch.residents },
        }),
      },
    ],
  })[0];

const valueOf = ({ rows }: PlayedArm, metric: string): readonly number[] => {
  const row = rows.find((each) => each.metric === metric && each.class === null);
  return [row?.numerator ?? Number.NaN, row?.denominator ?? Number.NaN];
};
const rejected = ({ calls }: PlayedArm, population: string): number =>
  calls.filter(({ key, outcome }) => key.startsWith(population) && outcome.finalState === FinalState.rejected)
    .length;

describe('complaints to the office', () => {
  it('shut the numbers of robots that are complained about, and nobody else', () => {
    const played = play({});
    expect(valueOf(played, 'office.upheld.share')[0]).toBeGreaterThan(3);
    expect(valueOf(played, 'suspended.numbers.count')).toEqual([2, 1]);
    expect([rejected(played, 'robots') > 100, rejected(played, 'couriers')]).toEqual([true, 0]);
  });

  it('of which none is upheld shut nobody', () => {
    const played = play({ upheldShare: 0 });
    expect(valueOf(played, 'office.complaints.count')[0]).toBeGreaterThan(10);
    expect([rejected(played, 'robots'), valueOf(played, 'suspended.numbers.count')[0]]).toEqual([0, 0]);
  });

  it('come to nothing before the office has checked them', () => {
    expect(rejected(play({ check: '1 d' }), 'robots')).toBe(0);
  });

  it('shut the whole customer where the office goes after customers', () => {
    const pool = { callingNumber: { use: 'pool', numbers: 4, blocks: ['mobile-b'] } };
    const callers = { robots: robots(pool) };
    const [numbers, customers] = ['number', 'operator'].map((what) => play({ what }, { callers }));
    expect(rejected(customers, 'robots')).toBeGreaterThan(rejected(numbers, 'robots'));
    expect(valueOf(customers, 'suspended.operators.count')).toEqual([2, 1]);
  });

  it('about wanted calls shut their callers when they are wrongly upheld, until these appeal', () => {
    const sketch = { callers: { couriers: wantedCallers.couriers }, residents: { wrongComplaintShare: 0.5 } };
    const wrong = play({ wronglyUpheldShare: 1 }, sketch);
    expect(rejected(wrong, 'couriers')).toBeGreaterThan(5);
    expect(valueOf(wrong, 'suspended.innocent.share')[0]).toBeGreaterThan(0);
    const heard = play({ wronglyUpheldShare: 1, appealShare: 1, correction: '1 min' }, sketch);
    expect(rejected(heard, 'couriers')).toBeLessThan(rejected(wrong, 'couriers'));
    expect(rejected(play({ wronglyUpheldShare: 0 }, sketch), 'couriers')).toBe(0);
  });

  it('meet the owner of a forged number, where it has one, unless the office finds out', () => {
    const forging = { callingNumber: { use: 'random-per-call', blocks: ['mobile-b'] } };
    const callers = { robots: robots(forging) };
    const [found, not] = [1, 0].map((findsForgery) =>
      play({ findsForgery, limitComplaints: 1 }, { callers }),
    );
    expect(valueOf(found, 'office.wronglyUpheld.share')).toEqual([0, 0]);
    const [wrong, upheld] = valueOf(not, 'office.wronglyUpheld.share');
    expect(wrong).toBeGreaterThan(20);
    // So many numbers of a block are in service (`allocated`); the subscribers fill a small part of it.
    expect(Math.abs(wrong / upheld - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / upheld));
  });
});

describe('labels that are wrong', () => {
  const labelled = (site: Settings, sketch: WorldSketch): number => {
    const screening = {
      terminating: [{ ...siteOf('label', { id: 'crowd', use: 'crowd-labels', threshold: 2 }), ...site }],
    };
    const world = smallWorld({ callers: { couriers: wantedCallers.couriers }, screening, ...sketch });
    const [played] = playArms({ arms: [{ world }] });
    return played.calls.filter(({ verdict }) => verdict === 1).length;
  };
  const inherited = { blocks: { secondHandShare: 1, inheritedMarks: 8 } };

  it('stand on second-hand numbers from the first call on', () => {
    expect(labelled({}, { blocks: { secondHandShare: 0 } })).toBe(0);
    const all = labelled({}, inherited);
    const half = labelled({}, { blocks: { secondHandShare: 0.5, inheritedMarks: 8 } });
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(all);
  });

  it('are put on wanted strangers by people who mark by mistake, and taken away when these are heard', () => {
    const mistaken = (share: number, site: Settings = {}): number =>
      labelled(site, { days: 2, residents: { labelApp: 1, wrongMarkShare: share } });
    const [none, few, many] = [0, 0.02, 0.2].map((share) => mistaken(share));
    expect([none, few < many, few > 0]).toEqual([0, true, true]);
    expect(mistaken(0.2, { appeal: { share: 1, correction: '10 min' } })).toBeLessThan(0.8 * many);
  });

  it('are objected to by callers who are told that a network refused them, and by no others', () => {
    const appealed = (told: number, further: Settings = {}): number => {
      const rejecting = siteOf('reject', { id: 'crowd', use: 'crowd-labels', threshold: 2 });
      const appeal = { share: 1, correction: '1 h', ...further };
      const screening = { terminating: [{ ...rejecting, told, appeal }] };
      const callers = { couriers: wantedCallers.couriers };
      const [played] = playArms({ arms: [{ world: smallWorld({ callers, screening, ...inherited }) }] });
      return valueOf(played, 'label.appeals.count')[0];
    };
    expect([603, 607, 608].map((told) => appealed(told) > 0)).toEqual([false, false, true]);
    expect(appealed(603, { untoldFactor: 1 })).toBe(appealed(608));
  });

  it('are taken away some time after an appeal', () => {
    const all = labelled({}, inherited);
    const appealed = labelled({ appeal: { share: 1, correction: '1 h' } }, inherited);
    const late = labelled({ appeal: { share: 1, correction: '30 d' } }, inherited);
    expect([appealed < 0.5 * all, appealed > 0, late]).toEqual([true, true, all]);
  });
});
