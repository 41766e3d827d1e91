import { describe, expect, it } from 'vitest';
import { Purpose } from '../../../../src/model/contracts/caller.ts';
import { IntentClass } from '../../../../src/model/contracts/operator/script.ts';
import type { ScriptOutcome, ScriptPlugin } from '../../../../src/model/contracts/operator/script.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { fraud } from '../../../../src/plugins/dialers/script/fraud.ts';
import { humanAgent } from '../../../../src/plugins/dialers/script/humanAgent.ts';
import { robocallMessage } from '../../../../src/plugins/dialers/script/robocallMessage.ts';
import { turns } from '../../../../src/plugins/dialers/script/turns.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import { fakeOperatorSite } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';

const calls = 40_000;

interface Playing {
  readonly script: ScriptPlugin;
  readonly values?: ParameterValues;
  readonly isMachine?: boolean;
  /** Of the list: whom it lets call, which dialect it tells, how it multiplies interest. */
  readonly lead?: {
    readonly calledNumber?: number;
    readonly dialect?: number;
    readonly interestFactor?: number;
  };
}

function outcomesOf({
  script,
  values = {},
  isMachine = false,
  lead = {},
}: Playing): readonly ScriptOutcome[] {
  const site = fakeOperatorSite();
  site.own.calledNumber[0] = lead.calledNumber ?? 500_000;
  site.own.dialect[0] = lead.dialect ?? 0;
  site.own.interestFactor[0] = lead.interestFactor ?? 1;
  const part = script.create(site, defaultValues(script.parameters, values));
  return Array.from({ length: calls }, (_, call) => {
    const out = {
      talkSeconds: 0,
      isHungUpOn: false,
      intentClass: IntentClass.none,
      isLead: false,
      isSale: false,
      anger: 1,
      loss: 0,
    };
    site.callOfSlot[0] = call;
    part.play(0, isMachine, out);
    return out;
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const meanTalk = (playing: Playing): number =>
  mean(outcomesOf(playing).map(({ talkSeconds }) => talkSeconds));
const share = (outcomes: readonly ScriptOutcome[], is: (out: ScriptOutcome) => boolean): number =>
  outcomes.filter(is).length / outcomes.length;

describe('the sources of scripts', () => {
  it('cite what was said of robots for robots alone', () => {
    const sourcesOf = ({ parameters: { voice, hearsAnswers } }: ScriptPlugin): boolean[] =>
      [voice, hearsAnswers].map(({ source }) => source.includes('robot'));
    expect([turns, robocallMessage, humanAgent, fraud].map(sourcesOf)).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it('cite for a recorded message what was measured of it, up to its nineteenth second', () => {
    const { parameters } = robocallMessage;
    const cited = Object.keys(parameters).filter((name) => parameters[name].source.startsWith('Kimball'));
    expect(cited).toEqual([
      'greetingSeconds',
      'greetingHangUpPerSecond',
      'pitchSeconds',
      'pitchHangUpPerSecond',
    ]);
    expect(Number(parameters.greetingSeconds.default) + Number(parameters.pitchSeconds.default)).toBe(19);
  });
});

/** Four standard errors of a share over all calls. */
const shareTolerance = (p: number): number => 4 * Math.sqrt((p * (1 - p)) / calls);

describe('turns', () => {
  it('lasts the published 11 s on average over answered calls', () => {
    // Standard deviation below 12 s: four standard errors over 40,000 calls are 0.24 s.
    expect(Math.abs(meanTalk({ script: turns }) - 11)).toBeLessThan(0.24);
  });

  it('follows the survival curve of its hazards', () => {
    const outcomes = outcomesOf({ script: turns });
    const after = [2, 4, 12, 19, 31].map((second) =>
      share(outcomes, ({ talkSeconds }) => talkSeconds > second),
    );
    const hazards = [0.14, 0.28, 0.28 + 0.9, 0.28 + 1.6875, 0.28 + 1.6875 + 0.96];
    hazards.forEach((hazard, i) => {
      const expected = Math.exp(-hazard);
      expect(Math.abs(after[i] - expected)).toBeLessThan(shareTolerance(expected));
    });
  });

  it('classes a call by the turn in which the listener gave up', () => {
    const classesBetween = (from: number, to: number): ReadonlySet<number> =>
      new Set(
        outcomesOf({ script: turns })
          .filter(({ talkSeconds }) => talkSeconds >= from && talkSeconds < to)
          .map(({ intentClass }) => intentClass),
      );
    expect([...classesBetween(0, 19)]).toEqual([IntentClass.d]);
    expect([...classesBetween(19, 31)]).toEqual([IntentClass.c]);
    expect([...classesBetween(31, 56)]).toEqual([IntentClass.b]);
    expect([...classesBetween(56, 57)].toSorted((a, b) => a - b)).toEqual([IntentClass.a, IntentClass.b]);
  });

  it('is ended by the listener unless it is heard out, or nobody listens', () => {
    const heard = outcomesOf({ script: turns });
    const whole = Math.max(...heard.map(({ talkSeconds }) => talkSeconds));
    for (const { isHungUpOn, talkSeconds } of heard) expect(isHungUpOn).toBe(talkSeconds < whole);
    const taped = outcomesOf({ script: turns, isMachine: true });
    expect(taped.some(({ isHungUpOn }) => isHungUpOn)).toBe(false);
  });

  it('finds as many leads as there are interested among those who hear it out', () => {
    const outcomes = outcomesOf({ script: turns, values: { interestShare: 1 } });
    const heardOut = Math.exp(-(0.28 + 1.6875 + 0.96 + 0.75));
    expect(Math.abs(share(outcomes, ({ isLead }) => isLead) - heardOut)).toBeLessThan(
      shareTolerance(heardOut),
    );
  });

  it('ends within a second of recognising a voicemail, or of its own end where it does not, at any part of it', () => {
    const talk = outcomesOf({ script: turns, isMachine: true }).map(({ talkSeconds }) => talkSeconds);
    const ends = [4, 56].map((from) => talk.filter((seconds) => seconds >= from && seconds < from + 1));
    expect(ends[0].length + ends[1].length).toBe(calls);
    expect(Math.abs(ends[1].length / calls - 0.1)).toBeLessThan(shareTolerance(0.1));
    // Four standard deviations of the mean of uniforms, 4 ÷ √12.
    for (const [i, seconds] of ends.entries())
      expect(Math.abs(mean(seconds) - [4.5, 56.5][i])).toBeLessThan(1.155 / Math.sqrt(seconds.length));
  });

  it('talks as long whether or not the listener turns out to be interested', () => {
    const talks = (interestShare: number): readonly number[] =>
      outcomesOf({ script: turns, values: { interestShare } }).map(({ talkSeconds }) => talkSeconds);
    expect(talks(1)).toEqual(talks(0));
  });

  it('is heard out less when the voice is synthetic, and more when it takes notice of answers', () => {
    const heardOut = (values: ParameterValues): number =>
      share(outcomesOf({ script: turns, values }), ({ talkSeconds }) => talkSeconds === 56);
    const survival = (early: number, late: number): number =>
      Math.exp(-((0.28 + 1.6875) * early + (0.96 + 0.75) * late));
    const cases = [
      [heardOut({}), survival(1, 1)],
      [heardOut({ voice: 'synthetic' }), survival(1.3, 1)],
      [heardOut({ voice: 'agent', hearsAnswers: true }), survival(1, 1 / 1.25)],
    ];
    for (const [found, expected] of cases)
      expect(Math.abs(found - expected)).toBeLessThan(shareTolerance(expected));
  });

  it('loses listeners of another dialect sooner, unless the list tells it and the script has it', () => {
    // Of the site's people those whose number ends in 4 speak dialect 2.
    const meanOf = (calledNumber: number, dialect: number, dialects: number): number =>
      meanTalk({ script: turns, values: { dialects }, lead: { calledNumber, dialect } });
    const usual = meanOf(500_000, 0, 1);
    expect(meanOf(500_004, 0, 24)).toBeLessThan(usual - 2);
    expect(meanOf(500_004, 2, 2)).toBeLessThan(usual - 2);
    expect(meanOf(500_004, 2, 24)).toBe(usual);
  });

  it('finds more leads on a better list, at most everybody who hears it out', () => {
    const leads = (interestFactor: number): number =>
      share(outcomesOf({ script: turns, lead: { interestFactor } }), ({ isLead }) => isLead);
    const heardOut = share(outcomesOf({ script: turns }), ({ talkSeconds }) => talkSeconds === 56);
    expect(Math.abs(leads(2) - 2 * leads(1))).toBeLessThan(shareTolerance(0.01));
    expect(leads(100)).toBe(heardOut);
  });

  it('serves other purposes than marketing', () => {
    expect(turns.purposeOf(defaultValues(turns.parameters))).toBe(Purpose.marketing);
    expect(turns.purposeOf(defaultValues(turns.parameters, { purpose: 'collection' }))).toBe(
      Purpose.collection,
    );
  });
});

describe('robocall-message', () => {
  it('still has 97 % of its listeners after 6 s and 75 % after 19 s', () => {
    const outcomes = outcomesOf({ script: robocallMessage });
    for (const [second, published] of [
      [6, 0.97],
      [19, 0.75],
    ]) {
      const found = share(outcomes, ({ talkSeconds }) => talkSeconds >= second);
      expect(Math.abs(found - published)).toBeLessThan(shareTolerance(published));
    }
  });
});

describe('human-agent', () => {
  it('lasts 58 s on average, of which 39 % hear the pitch out and 18.5 % of these make an appointment', () => {
    // Standard deviation below 70 s: four standard errors over 40,000 calls are 1.4 s.
    expect(Math.abs(meanTalk({ script: humanAgent }) - 58)).toBeLessThan(1.4);
    const outcomes = outcomesOf({ script: humanAgent });
    const presented = share(outcomes, ({ talkSeconds }) => talkSeconds >= 38);
    expect(Math.abs(presented - 0.39)).toBeLessThan(shareTolerance(0.39));
    expect(Math.abs(share(outcomes, ({ isLead }) => isLead) - 0.185 * 0.39)).toBeLessThan(
      shareTolerance(0.07),
    );
  });
});

describe('fraud', () => {
  it('is a fraud whatever its parameters say', () => {
    expect(fraud.purposeOf(defaultValues(fraud.parameters))).toBe(Purpose.fraud);
  });

  it('lets the many hang up as on any spam call, and few lose money', () => {
    const outcomes = outcomesOf({ script: fraud });
    const victims = share(outcomes, ({ loss }) => loss > 0);
    expect(Math.abs(victims - 0.001)).toBeLessThan(shareTolerance(0.001));
    expect(share(outcomes, ({ isLead, loss }) => isLead === loss > 0)).toBe(1);
    const others = outcomes.filter(({ loss }) => loss === 0).map(({ talkSeconds }) => talkSeconds);
    expect(Math.abs(mean(others) - 11)).toBeLessThan(0.24);
  });

  it('takes the published mean of 37,600 from a victim and keeps them talking for over four minutes', () => {
    const outcomes = outcomesOf({ script: fraud, values: { victimShare: 1 } });
    // A log-normal loss with deviation 1.8 of the logarithm has a relative standard error of 5.0 / √40,000 = 2.5 %; four of them are 10 %.
    expect(mean(outcomes.map(({ loss }) => loss)) / 10_000 / 37_600).toBeGreaterThan(0.9);
    expect(mean(outcomes.map(({ loss }) => loss)) / 10_000 / 37_600).toBeLessThan(1.1);
    expect(mean(outcomes.map(({ talkSeconds }) => talkSeconds))).toBeGreaterThan(240);
  });

  it('takes whole units of money, to the nearest', () => {
    const lossOf = (lossMedian: number): number =>
      outcomesOf({ script: fraud, values: { victimShare: 1, lossLogDeviation: 0, lossMedian } })[0].loss;
    expect([lossOf(0.000_16), lossOf(0.000_14)]).toEqual([2, 1]);
  });

  it('takes nothing from a voicemail', () => {
    const outcomes = outcomesOf({ script: fraud, values: { victimShare: 1 }, isMachine: true });
    expect(share(outcomes, ({ loss }) => loss > 0)).toBe(0);
  });
});
