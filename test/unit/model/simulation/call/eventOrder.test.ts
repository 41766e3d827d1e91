import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../../../src/engine/kernel/eventCalendar.ts';
import { FinalState } from '../../../../../src/model/calls/callCodes.ts';
import { ReportCode } from '../../../../../src/model/contracts/detector.ts';
import type { PacingPlugin } from '../../../../../src/model/contracts/operator/pacing.ts';
import type { Arm } from '../../../../../src/model/simulation/state/arm.ts';
import { EventKind } from '../../../../../src/model/simulation/call/eventOrder.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { labels, robots, smallWorld } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';

describe('simultaneous events', () => {
  it('are taken as the table names them', () => {
    const calendar = new EventCalendar();
    const kinds = Object.entries(EventKind);
    for (const [, kind] of kinds.toReversed()) calendar.schedule(7, kind, 0);
    const taken: string[] = [];
    while (calendar.next()) taken.push(kinds[calendar.kind][0]);
    expect(taken).toEqual([
      'release',
      'lossDue',
      'reportDue',
      'orderDue',
      'operatorReview',
      'agentReady',
      'agentBid',
      'lineReady',
      'callBack',
      'reattempt',
      'candidate',
    ]);
  });
});

const noon = 43_200;
/** Ringing time of calls that nobody answers, and with the set-up how long they hold their circuit: exact in binary. */
const ringSeconds = 20;
const heldSeconds = 23;

/** Line l dials once, `l` holding times after noon. */
const oneAfterAnother: PacingPlugin = {
  family: 'pacing',
  id: 'one-after-another',
  version: 1,
  title: 'Each line dials once, when the call of the line before it ends',
  cites: [],
  needs: [],
  parameters: {},
  create: () => {
    const done = new Set<number>();
    return {
      lines: 3,
      ringTimeoutSeconds: ringSeconds,
      nextAttemptSecond: (line) => {
        if (done.has(line)) return Infinity;
        done.add(line);
        return noon + line * heldSeconds;
      },
      paidSecondsOn: () => 0,
      afterOutcome: () => undefined,
    };
  },
};

/** Three lines beside three agents dial at noon, and once more when their calls end. */
const allAtOnce = (afterOutcome: () => void): PacingPlugin => ({
  ...oneAfterAnother,
  id: 'all-at-once',
  title: 'Lines beside agents dial twice, each time all at once',
  create: () => {
    const dialled = [0, 0, 0];
    return {
      lines: dialled.length,
      ringTimeoutSeconds: ringSeconds,
      nextAttemptSecond: (line, now) => (dialled[line]++ < 2 ? Math.max(noon, now) : Infinity),
      paidSecondsOn: () => 0,
      afterOutcome,
      agentQueue: {
        agents: dialled.length,
        patienceSeconds: 2,
        machineDetection: {
          decisionSeconds: 0,
          personTakenForMachineShare: 0,
          machineTakenForPersonShare: 1,
        },
      },
    };
  },
});

const sketch: WorldSketch = {
  circuits: 1,
  setupSpread: 0,
  residents: {
    labelApp: 1,
    voicemail: 0,
    unreachable: 0,
    answering: { contact: 0, business: 0, unknown: 0, labelled: 0 },
  },
  callers: {
    robots: robots({
      operators: 1,
      pacing: { use: oneAfterAnother.id },
      list: { use: 'leaked', share: 0.9, deadShare: 0 },
    }),
  },
  screening: { handset: [{ ...labels, threshold: 1 }] },
  catalogue: { ...builtInCatalogue, pacing: [oneAfterAnother] },
};

const play = (atStart: (arm: Arm) => void) =>
  playArms({
    arms: [{ world: smallWorld(sketch) }],
    plugins: new Map([[oneAfterAnother.id, oneAfterAnother]]),
    atStart,
  })[0].calls;

describe('at one instant', () => {
  it('a release gives its circuit back before an attempt bids for it', () => {
    const calls = play(() => undefined);
    expect(calls.map(({ inputs, outcome }) => [inputs.startSecond, outcome.finalState])).toEqual([
      [noon, FinalState.unanswered],
      [noon + heldSeconds, FinalState.unanswered],
      [noon + 2 * heldSeconds, FinalState.unanswered],
    ]);
  });

  it('all calls of a dialer with agents are over before its lines dial again', () => {
    const done: string[] = [];
    const pacing = allAtOnce(() => done.push('ends'));
    const callers = {
      robots: robots({
        operators: 1,
        pacing: { use: pacing.id },
        list: { use: 'leaked', share: 0.9, deadShare: 0 },
      }),
    };
    const catalogue = { ...builtInCatalogue, pacing: [pacing] };
    const { calls } = playArms({
      arms: [{ world: smallWorld({ ...sketch, circuits: 3, callers, catalogue }) }],
      plugins: new Map([[pacing.id, pacing]]),
      atStart: ({ operators: [{ list }] }) => {
        const nextLead = list.nextLead.bind(list);
        list.nextLead = (now) => {
          done.push('dials');
          return nextLead(now);
        };
      },
    })[0];
    expect(calls.map(({ inputs }) => inputs.startSecond)).toEqual(
      [0, 0, 0, 1, 1, 1].map((round) => noon + round * heldSeconds),
    );
    expect(done.join(' ')).toBe(
      ['dials', 'ends', 'dials', 'ends']
        .map((word) => `${word} `.repeat(3))
        .join('')
        .trim(),
    );
  });

  it('a report is known before an attempt is judged', () => {
    const calls = play(({ calendar, reports, operators, dealing }) => {
      const shown = dealing.ownNumber(operators[0].caller, 0);
      const second = noon + heldSeconds;
      calendar.schedule(second, EventKind.reportDue, reports.add(shown, ReportCode.mark, second));
    });
    expect(calls.map(({ inputs, verdict }) => [inputs.startSecond, verdict])).toEqual([
      [noon, 0],
      [noon + heldSeconds, 1],
      [noon + 2 * heldSeconds, 1],
    ]);
  });
});
