/** When a gate looks, and when it stops; a player that only writes down what it is asked stands in for the simulation. */
import { describe, expect, it } from 'vitest';
import { makeBaseline } from '../../../../../src/study/gate/baselines/makeBaseline.ts';
import { runGate } from '../../../../../src/study/gate/verdict/runGate.ts';
import type { GatePlan } from '../../../../../src/study/gate/verdict/runGate.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import type { TaskResult } from '../../../../../src/study/tasks/messages.ts';
import type { PoolEnd } from '../../../../../src/study/tasks/pool.ts';
import { tiny } from '../../../../command/program.ts';

const atMost = 60;
const gate = `  gate: {underTest: [volume-cap]}\n`;
const { resolved } = resolveScenario({ text: tiny + gate, file: 'tiny.yaml' }, builtInCatalogue);
if (resolved === undefined) throw new Error('the scenario is faulty');

/** `more`: unwanted calls of 1,000 that the arm under test has more than the baseline, by replication. */
function resultOf(index: number, more: (replication: number) => number): TaskResult {
  const usual = 100 + (index % 3);
  const outcome = (arm: string, change: number): TaskResult['outcomes'][number] => ({
    arm,
    rows: [
      {
        metric: 'unwanted.answered.perSubscriberDay',
        class: null,
        place: null,
        numerator: usual + change,
        denominator: 1000,
      },
    ],
    audit: {
      attempts: 0,
      finalStates: [],
      fingerprints: ['0', String(change)].map((text) => text.padStart(16, '0')),
    },
    days: { unwantedRung: [], unwantedAnswered: [], demandsCompletedInControl: [], demandsLost: [] },
    events: 1,
  });
  return { index, traceRows: 0, outcomes: [outcome('none', 0), outcome('cap', more(index))] };
}

const none = (): number => 0;
const kept = new Map(Array.from({ length: atMost }, (_, i) => [i, resultOf(i, none)]));
const baseline = makeBaseline(resolved, kept, atMost);

/** The end of the gate, the replications that each look had played, and what the first task was asked. */
async function ended(
  more: (replication: number) => number,
  of: Partial<GatePlan> = {},
  end: PoolEnd = { kind: 'done' },
) {
  const looks: number[][] = [];
  const asked: unknown[] = [];
  const gateEnd = await runGate(resolved as NonNullable<typeof resolved>, {
    baseline,
    baselineName: 'main',
    changedPlugins: [],
    replications: atMost,
    isUntilDecided: true,
    replay: '',
    explain: () => '',
    saveAnew: null,
    options: {
      jobs: 1,
      signal: new AbortController().signal,
      progress: () => undefined,
      away: {
        play: (tasks, _kind, { events }) => {
          looks.push(tasks.map(({ index }) => index));
          asked.push(...tasks.flatMap(({ calls }) => (calls === undefined ? [] : [calls.for])));
          for (const { index } of tasks) events.done(resultOf(index, more));
          return Promise.resolve(end);
        },
      },
    },
    ...of,
  });
  return { end: gateEnd, looks: looks.map((indices) => [indices[0], indices.at(-1)]), asked };
}

const small = (r: number): number => r % 2;
/** About the margin of five in a thousand. */
const open = (r: number): number => 4.6 + (r % 2);

describe('a gate that looks until it is decided', () => {
  it('stops at the first look that decides', async () => {
    const { end, looks, asked } = await ended(small);
    expect(looks).toEqual([[0, 19]]);
    expect(asked).toEqual(['comparison']);
    expect(end).toMatchObject({ kind: 'judged', report: { verdict: 'pass' } });
  });

  it('goes on where it is open, plays no replication twice, and ends at the last one', async () => {
    const { end, looks, asked } = await ended(open);
    expect(looks).toEqual([
      [0, 19],
      [20, 39],
      [40, 59],
    ]);
    expect(asked).toEqual(['comparison']);
    expect(end).toMatchObject({ kind: 'judged', report: { verdict: 'inconclusive' } });
  });
});

describe('a gate', () => {
  it('looks once at the number asked for where it need not be decided', async () => {
    const { end, looks } = await ended(open, { isUntilDecided: false });
    expect(looks).toEqual([[0, 59]]);
    expect(end).toMatchObject({ kind: 'judged', report: { verdict: 'inconclusive' } });
  });

  it('ends with a fault or an interruption, and judges nothing then', async () => {
    const fault = { index: 0, plugin: 'x', callKey: null, message: 'x threw', stack: '' };
    expect((await ended(small, {}, { kind: 'fault', fault })).end).toEqual({ kind: 'fault', fault });
    expect((await ended(small, {}, { kind: 'interrupted' })).end).toEqual({ kind: 'interrupted' });
  });
});
