import { describe, expect, it } from 'vitest';
import type { CallingNumberPlugin } from '../../../../src/model/contracts/operator/callingNumber.ts';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { noCallee, outsideCallee, ownCallee } from '../../../../src/model/calls/truth.ts';
import { OperatorCounter } from '../../../../src/model/measures/counters.ts';
import { effects } from '../../../../src/model/simulation/state/reactions.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { ArmSketch, PlayedArm } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { cap, labels, robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

/** Shows the number of one and the same subscriber on every call. */
const borrowed: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'borrowed',
  version: 1,
  title: 'The number of the first subscriber',
  cites: [],
  needs: [],
  numbersFrom: '',
  parameters: {},
  create: (site) => ({
    choose: () => site.leads.numberOfSubscriber(0),
    afterOutcome: () => undefined,
  }),
};
const plugins = new Map([[borrowed.id, borrowed]]);
const catalogue = {
  ...builtInCatalogue,
  'calling-number': [...builtInCatalogue['calling-number'], borrowed],
};

const everybody = { callBackShare: 1, voicemail: 0, labelApp: 1, callBackMedianSeconds: 600 };

function worldOf(operator: Readonly<Record<string, unknown>>, sketch: WorldSketch = {}): ArmSketch['world'] {
  return smallWorld({
    couplings: 'none',
    catalogue,
    ...sketch,
    residents: { ...everybody, ...sketch.residents },
    callers: { ...sketch.callers, robots: robots({ operators: 1, ...operator }) },
  });
}

const play = (operator: Readonly<Record<string, unknown>>, sketch: WorldSketch = {}): PlayedArm =>
  playArms({ arms: [{ world: worldOf(operator, sketch) }], plugins })[0];

const callBacks = ({ calls }: PlayedArm): PlayedCall[] => calls.filter(({ isCallBack }) => isCallBack);

/** Calls of operators that rang at a subscriber and were not answered. */
const missed = ({ calls }: PlayedArm): PlayedCall[] =>
  calls.filter(
    ({ isDialled, exogenous, outcome }) =>
      isDialled &&
      exogenous.callee >= 0 &&
      outcome.ringSeconds > 0 &&
      outcome.finalState !== FinalState.answered,
  );

const numbersOf = (played: PlayedArm, metric: string): readonly (number | undefined)[] => {
  const row = played.rows.find((each) => each.metric === metric && each.class === null);
  return [row?.numerator, row?.denominator];
};

describe('a missed call of an operator', () => {
  const toAnybody = play({ callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] } });

  it('is called back by who missed it, at the number that it showed, some time later', () => {
    const made = callBacks(toAnybody);
    const causes = new Map(missed(toAnybody).map((call) => [call.key, call]));
    expect(made.length).toBeGreaterThan(40);
    for (const { key, exogenous, inputs } of made) {
      const [caller, entity, intent, attempt] = key.split('.');
      const cause = causes.get([caller, entity, intent, Number(attempt) - 131_072].join('.'));
      expect(cause).toBeDefined();
      expect([exogenous.callerSubscriber, exogenous.calledNumber, exogenous.callingNumber]).toEqual([
        cause?.exogenous.callee,
        cause?.exogenous.callingNumber,
        cause?.exogenous.calledNumber,
      ]);
      expect(inputs.startSecond).toBeGreaterThan(cause?.inputs.startSecond ?? Infinity);
    }
  });

  it('is called back by everybody when everybody does, as far as the day lasts', () => {
    const early = ({ inputs }: PlayedCall): boolean => inputs.startSecond < 40_000;
    const earlyMissed = missed(toAnybody).filter(early);
    const back = new Set(
      callBacks(toAnybody).map(({ exogenous, key }) => `${key} ${exogenous.callerSubscriber}`),
    );
    expect(earlyMissed.length).toBeGreaterThan(10);
    // Of a log-normal delay with a median of 10 minutes, hardly one in a hundred is longer than three hours.
    expect(back.size).toBeGreaterThanOrEqual(earlyMissed.length);
  });

  it('reaches whoever has the number: a subscriber, somebody outside, or nobody', () => {
    const callees = callBacks(toAnybody).map(({ exogenous }) => exogenous.callee);
    expect(callees.some((callee) => callee >= 0)).toBe(true);
    const toNobody = callBacks(toAnybody).filter(({ exogenous }) => exogenous.callee === noCallee);
    expect(new Set(toNobody.map(({ outcome }) => outcome.finalState))).toEqual(
      new Set([FinalState.invalidNumber]),
    );
    const abroad = play({ callingNumber: { use: 'random-per-call', blocks: ['mobile-c'] } });
    const kinds = new Set(callBacks(abroad).map(({ exogenous }) => exogenous.callee));
    expect(kinds).toEqual(new Set([noCallee, outsideCallee]));
  });

  it('is not called back when its number was labelled, nor when nobody does so', () => {
    const label = cap(1, 'label');
    const warned = play(
      { callingNumber: { use: 'fixed', blocks: ['mobile-b'] } },
      { screening: { handset: [label] } },
    );
    expect(missed(warned).length).toBeGreaterThan(50);
    expect(callBacks(warned).length).toBeLessThanOrEqual(1);
    expect(callBacks(play({}, { residents: { callBackShare: 0 } }))).toEqual([]);
  });

  it('draws the same call-back in every arm in which it is missed', () => {
    const operator = { callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] } };
    const [free, screened] = playArms({
      plugins,
      arms: [
        { world: worldOf(operator) },
        {
          world: worldOf(operator, {
            screening: { handset: [{ ...labels, threshold: 1 }], terminating: [cap(1)] },
          }),
        },
      ],
    });
    const texts = (calls: readonly PlayedCall[]): Map<string, string> =>
      new Map(calls.map((call) => [call.key, JSON.stringify([call.exogenous, call.inputs.startSecond])]));
    const before = texts(callBacks(free));
    const after = texts(callBacks(screened));
    expect(after.size).toBeGreaterThan(30);
    for (const [key, text] of after) expect(before.get(key)).toBe(text);
  });
});

describe('the owner of a borrowed number', () => {
  const storm = (callBackShare: number): PlayedArm =>
    play(
      {
        callingNumber: { use: 'borrowed' },
        pacing: { use: 'fixed-per-day', lines: 4, attemptsPerDay: 1500 },
      },
      { couplings: ['busy-callee'], residents: { callBackShare, callBackMedianSeconds: 3600 } },
    );

  it('is swamped by calls, and finds its line busy with them', () => {
    const swamped = storm(0.5);
    const received = callBacks(swamped).filter(({ exogenous }) => exogenous.callee === 0);
    expect(received.length).toBeGreaterThan(150);
    expect(received.filter(({ outcome }) => outcome.finalState === FinalState.busy).length).toBeGreaterThan(
      5,
    );
  });

  it('is counted as harmed by each of them', () => {
    for (const share of [0, 0.1, 0.5]) {
      const played = storm(share);
      const reports = numbersOf(
        play({ callingNumber: { use: 'borrowed' } }, { residents: { callBackShare: 0 } }),
        'spoofed.ownersHarmed.count',
      );
      expect(reports[1]).toBe(1);
      const hits = callBacks(played).filter(({ exogenous }) => exogenous.callee === 0).length;
      const marks = played.calls.filter(({ isDialled, outcome }) => isDialled && outcome.isMarked).length;
      const complaints = played.calls.filter(
        ({ isDialled, outcome }) => isDialled && outcome.complaintDelaySeconds >= 0,
      ).length;
      expect(numbersOf(played, 'spoofed.ownersHarmed.count')[0]).toBe(hits + marks + complaints);
    }
  });

  it('neither marks nor reports those who call back', () => {
    const reacted = callBacks(storm(0.5)).filter(
      ({ outcome }) => outcome.isMarked || outcome.complaintDelaySeconds >= 0,
    );
    expect(reacted).toEqual([]);
  });
});

describe('an operator whose own number was shown', () => {
  const earning = { books: { use: 'standard', callBackMinute: 6 } };
  const wangiri = {
    ...earning,
    pacing: { use: 'fixed-per-day', lines: 2, attemptsPerDay: 400, ringTimeoutSeconds: 2 },
  };
  const played = play(wangiri);
  const toOperator = callBacks(played).filter(({ exogenous }) => exogenous.callee === ownCallee);
  // Now and then somebody hangs up before the answer.
  const answered = toOperator.filter(({ outcome }) => outcome.finalState === FinalState.answered);
  const [operator] = played.arm.operators;

  it('answers who calls back with its script and earns by the second', () => {
    const seconds = answered.reduce((sum, { outcome }) => sum + outcome.conversationSeconds, 0);
    expect(answered.length).toBeGreaterThan(100);
    expect(answered.length / toOperator.length).toBeGreaterThan(0.97);
    expect(answered.some(({ outcome }) => outcome.isLead === 1)).toBe(true);
    expect(operator.ledger.amountOf(15)).toBeGreaterThan(seconds * 0.1 * 10_000 * 0.99);
    expect(played.arm.totals.operators[OperatorCounter.callBacks]).toBe(answered.length);
  });

  it('has these calls in no count of unwanted or wanted ones', () => {
    const dialled = played.calls.filter(({ isDialled }) => isDialled).length;
    expect(numbersOf(played, 'unwanted.offered.count')[0]).toBe(dialled);
    expect(numbersOf(played, 'wanted.offered.count')[0]).toBe(0);
  });

  it('believes, when it is frozen, in the call-backs of the open loop', () => {
    // A callee who is spared a robot's call is free to call back: so without the coupling `busy-callee`.
    const sketch: WorldSketch = { couplings: ['trust', 'marks', 'operator'] };
    const world = worldOf(wangiri, { ...sketch, screening: { terminating: [cap(30)] } });
    const [, open, ...frozen] = playArms({
      plugins,
      arms: [{ world: worldOf(wangiri, sketch) }, ...effects.map((effect) => ({ world, effect }))],
    });
    const believed = ({ arm }: PlayedArm): number => arm.operators[0].believed.balance;
    const [mechanical, , callees] = frozen;
    expect(callBacks(open).length).toBeGreaterThan(100);
    expect([believed(mechanical), believed(callees)]).toEqual([believed(open), believed(open)]);
    expect(callBacks(mechanical).map(({ key }) => key)).toEqual(callBacks(open).map(({ key }) => key));
    expect(callBacks(callees).length).toBeLessThan(callBacks(open).length / 2);
  });
});
