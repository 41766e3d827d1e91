import { describe, expect, it } from 'vitest';
import { FinalState, Verdict } from '../../../../src/model/calls/callCodes.ts';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import { CallCounter, WorldCounter } from '../../../../src/model/measures/counters.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { columnOf, countedAll } from '../../../builders/readPlayed.ts';
import { cap, robots, siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

type Site = Readonly<Record<string, unknown>>;

/** A site that alarms about every call. */
const always = (action: string): Site => ({
  ...siteOf(action, { id: 'always', use: 'none' }),
  alarmAt: 0,
});

/** Robots call and nothing is coupled, so that what a site does is all that differs; every call raises an alarm. */
const play = (site: Site, sketch: WorldSketch = {}): PlayedArm =>
  playArms({
    arms: [
      {
        world: smallWorld({
          subscribers: 300,
          couplings: 'none',
          callers: { robots: robots() },
          ...sketch,
          screening: { terminating: [{ ...always('reject'), ...site }] },
        }),
      },
    ],
  })[0];

const act = (action: string, terms: Site = {}): Site => ({ ...always(action), [action]: terms });
const rejectedShare = (played: PlayedArm): number =>
  countedAll(played, CallCounter.rejected) / played.audit.attempts;

describe('a challenge', () => {
  it('is passed by as many robots as its terms say, and rejects the others', () => {
    const shares = [0, 0.3, 1].map((share) =>
      rejectedShare(play(act('challenge', { machinePasses: share }))),
    );
    expect([shares[0], shares[2]]).toEqual([1, 0]);
    // 1200 calls: 99.9 % of a share of 0.7 lies within 0.044.
    expect(Math.abs(shares[1] - 0.7)).toBeLessThan(0.044);
  });

  it('lets people through who are many and robots who are few, whoever is alarmed', () => {
    const people = play(act('challenge', { personPasses: 1, machinePasses: 0 }), { callers: wantedCallers });
    expect(rejectedShare(people)).toBe(0);
    const agents = { pacing: { use: 'agents', agents: 2, hours: ['09:00', '12:00'] } };
    const terms = { personPasses: 1, machinePasses: 0 };
    expect(rejectedShare(play(act('challenge', terms), { callers: { robots: robots(agents) } }))).toBe(0);
  });

  it('lets through every call that a harder one lets through', () => {
    const passed = (share: number): Set<string> =>
      new Set(
        play(act('challenge', { machinePasses: share }))
          .calls.filter(({ outcome }) => outcome.finalState !== FinalState.rejected)
          .map(({ key }) => key),
      );
    const easy = passed(0.6);
    expect([...passed(0.2)].filter((key) => !easy.has(key))).toEqual([]);
  });

  it('puts the set-up off for as long as it takes', () => {
    const held = (duration: number): number =>
      play(act('challenge', { machinePasses: 1, duration: `${duration} s` })).arm.totals.world[
        WorldCounter.holdingSeconds
      ];
    const carried = countedAll(play(act('challenge', { machinePasses: 1 })), CallCounter.seizures);
    expect((held(20) - held(0)) / carried).toBeCloseTo(20, 6);
  });
});

describe('a delay', () => {
  it('counts as rejected where it takes longer than the caller’s patience, and else rejects nobody', () => {
    expect(rejectedShare(play(act('delay', { duration: '5 s' })))).toBe(0);
    expect(rejectedShare(play(act('delay', { duration: '1 h' })))).toBe(1);
  });

  it('holds line and circuit longer by what it takes', () => {
    const held = (duration: number): number =>
      play(act('delay', { duration: `${duration} s` })).arm.totals.world[WorldCounter.holdingSeconds];
    const carried = countedAll(play(act('delay', { duration: '0 s' })), CallCounter.seizures);
    expect((held(9) - held(0)) / carried).toBeCloseTo(9, 6);
  });
});

describe('a charge', () => {
  const paid = (site: Site): readonly [number, number] => {
    const { arm, calls } = play(site);
    const [robot, other] = arm.operators;
    const kind = BookEntryKind.shortCalls;
    const answered = calls.filter(({ outcome }) => outcome.finalState === FinalState.answered);
    return [0 - robot.ledger.amountOf(kind) - other.ledger.amountOf(kind), answered.length];
  };

  it('prices every answered call that is shorter than its limit, and no other', () => {
    const [all, answered] = paid(act('charge', { amount: 0.5, below: '1 d' }));
    expect(answered).toBeGreaterThan(50);
    expect(all).toBe(answered * 5000);
    const [short] = paid(act('charge', { amount: 0.5, below: '6 s' }));
    expect(short).toBeGreaterThan(0);
    expect(short).toBeLessThan(all);
    expect(paid(act('charge', { amount: 0.5, below: '0 s' }))[0]).toBe(0);
  });

  it('changes nothing else', () => {
    const states = (site: Site): readonly number[] => play(site).audit.finalStates;
    expect(states(act('charge'))).toEqual(states(always('allow')));
  });
});

describe('the strongest action', () => {
  const verdicts = (others: readonly Site[]): readonly number[] => {
    const screening = { terminating: others };
    const world = smallWorld({ subscribers: 200, callers: { robots: robots() }, screening });
    return [...new Set(columnOf(playArms({ arms: [{ world }] })[0], 'verdict'))];
  };
  const named = (id: string, site: Site): Site => ({ ...site, id });

  it('wins: reject, challenge, delay, label', () => {
    const label = named('label', always('label'));
    const delay = named('delay', act('delay'));
    const challenge = named('challenge', act('challenge', { machinePasses: 1 }));
    expect(verdicts([label, delay])).toEqual([Verdict.delay]);
    expect(verdicts([challenge, delay, label])).toEqual([Verdict.challenge]);
    expect(verdicts([challenge, named('reject', always('reject')), label])).toEqual([Verdict.reject]);
  });
});

describe('what the blocked party is told', () => {
  it.each([603, 607, 608])('is %d where the site says so', (told) => {
    expect([...new Set(columnOf(play({ told }), 'release_cause'))]).toEqual([told]);
  });

  it.each(['answer-seizure-ratio', 'call-graph-trust'])(
    'is no evidence to %s of the carrier that refuses',
    (use) => {
      const scores = (told: number): readonly number[] => {
        const watching = { ...siteOf('label', { id: 'watching', use }), shadow: true };
        const world = smallWorld({
          subscribers: 200,
          couplings: 'none',
          callers: { robots: robots() },
          screening: { terminating: [{ ...cap(100), told }, watching] },
        });
        return playArms({ arms: [{ world }] })[0].calls.map(({ score }) => score);
      };
      const refused = scores(608);
      expect([scores(603), scores(607)]).toEqual([refused, refused]);
    },
  );

  it('is 608 unless the site says otherwise', () => {
    expect([...new Set(columnOf(play({}), 'release_cause'))]).toEqual([608]);
  });
});

describe('the latency of a site', () => {
  /** Seconds from the first call on, with what was done, of one robot with one number. */
  const course = (site: Site): readonly (readonly [number, number])[] => {
    const calls = play(site, { callers: { robots: robots({ operators: 1 }) } })
      .calls.map(({ inputs, verdict }) => [inputs.startSecond, verdict] as const)
      .toSorted(([a], [b]) => a - b);
    return calls.map(([second, verdict]) => [second - calls[0][0], verdict]);
  };

  it.each(['reject', 'label', 'challenge', 'delay', 'charge'] as const)(
    'puts off what it does (%s) to a number until so long after the first alarm about it',
    (action) => {
      const terms = action === 'reject' || action === 'label' ? always(action) : act(action);
      const calls = course({ ...terms, latency: { after: '2 h' } });
      expect(calls.filter(([second]) => second < 7200).length).toBeGreaterThan(20);
      expect(calls.filter(([second, verdict]) => verdict !== (second < 7200 ? 0 : Verdict[action]))).toEqual(
        [],
      );
    },
  );

  it('is none unless it is written', () => {
    expect(course({ latency: {} })).toEqual(course({}));
  });

  it('leaves robots alone that show each number once', () => {
    const random = robots({ callingNumber: { use: 'random-per-call', blocks: ['mobile-b'] } });
    const share = (site: Site): number => rejectedShare(play(site, { callers: { robots: random } }));
    expect(share({})).toBe(1);
    // Of some 1200 calls over 8000 numbers few show one that was shown an hour or longer before.
    expect(share({ latency: { after: '1 h' } })).toBeLessThan(0.15);
  });
});

describe('a suspended number', () => {
  it('gets no call through from the end of the latency on', () => {
    const suspend = { what: 'number', after: '2 h', duration: '10 d' };
    const site = { ...always('label'), suspend };
    const { calls } = play(site, { callers: { robots: robots({ operators: 1 }) } });
    const states = calls
      .toSorted((a, b) => a.inputs.startSecond - b.inputs.startSecond)
      .map(
        ({ inputs, outcome }) => [inputs.startSecond, outcome.finalState === FinalState.rejected] as const,
      );
    const [first] = states[0];
    expect(states.filter(([second, isRejected]) => isRejected !== second >= first + 7200)).toEqual([]);
  });
});

describe('a label beside other actions', () => {
  const labelled = (origin: readonly Site[]): { readonly labelled: number; readonly answered: number } => {
    const [played] = playArms({
      arms: [
        {
          world: smallWorld({
            subscribers: 300,
            couplings: 'none',
            callers: { robots: robots() },
            screening: { origin, terminating: [{ ...always('label'), id: 'labels' }] },
          }),
        },
      ],
    });
    return {
      labelled: countedAll(played, CallCounter.labelled),
      answered: countedAll(played, CallCounter.answered),
    };
  };
  const alone = labelled([]);

  it('stays on the screen where a carrier charges for the call or puts it off', () => {
    expect(alone.labelled).toBe(600);
    const charge = { amount: 0.1, below: '6 s' };
    expect(labelled([{ ...act('charge', charge), id: 'bill' }])).toEqual(alone);
    expect(labelled([{ ...act('delay', { duration: '1 s' }), id: 'wait' }]).labelled).toBe(600);
  });

  it('counts nothing on a call that is rejected before it rings', () => {
    expect(labelled([{ ...always('reject'), id: 'shut' }]).labelled).toBe(0);
  });
});
