import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DetectorPlugin } from '../../../../src/model/contracts/detector.ts';
import { watchCells } from '../../../../src/model/simulation/state/arm.ts';
import {
  declaredOfMark,
  ordinalOfMark,
  ruleOfMark,
  siteMark,
} from '../../../../src/model/simulation/sites/siteMark.ts';
import type { World } from '../../../../src/model/world/world.ts';
import type { Task } from '../../../../src/study/tasks/messages.ts';
import { playTask } from '../../../../src/study/tasks/playTask.ts';
import { pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { UserFault } from '../../../../src/study/tasks/userFault.ts';
import { watched } from '../../../../src/study/tasks/watchedCall.ts';
import { between } from '../../../builders/betweenDetector.ts';
import { cap, smallWorld } from '../../../builders/smallWorld.ts';
import { testRule } from '../../../builders/testRule.ts';

describe('the mark of a site', () => {
  it('tells ordinal, rule, and place among what the scenario declares, wherever rules put up theirs', () => {
    const ownersByPlace = fc.array(
      fc.record({ own: fc.nat(5), ofRules: fc.array(fc.nat(9), { maxLength: 5 }) }),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(ownersByPlace, (byPlace) => {
        const owners = byPlace.flatMap(({ own, ofRules }) => [...Array<null>(own).fill(null), ...ofRules]);
        const before = (ordinal: number, isRule: boolean): number =>
          owners.slice(0, ordinal).filter((owner) => (owner !== null) === isRule).length;
        const told = owners.map((rule, ordinal) => {
          const mark = siteMark(ordinal, rule, before(ordinal, true));
          return [ordinalOfMark(mark), ruleOfMark(mark), rule === null ? declaredOfMark(mark) : 'of a rule'];
        });
        expect(told).toEqual(
          owners.map((rule, ordinal) => [
            ordinal,
            rule ?? -1,
            rule === null ? before(ordinal, false) : 'of a rule',
          ]),
        );
      }),
    );
  });
});

const sketch = smallWorld({
  subscribers: 100,
  residents: { markShare: 0.9 },
  screening: { terminating: [cap(1000)] },
});
const [template] = sketch.screening.terminating;
const site = (use: string): World['screening']['origin'][number] => ({ ...template, id: use, use });
const placed = (place: 'origin' | 'terminating', detector: string) => ({
  place,
  detector,
  parameters: {},
  alarmAt: 0.5,
  // eslint-disable-next-line unicorn/no-thenable -- the contract’s word; it is text, never a function
  then: 'label' as const,
});

/** Sites of two rules stand behind those of the scenario at the origin, and before all of the places that come later. */
const ruled: World = {
  ...sketch,
  screening: {
    ...sketch.screening,
    origin: [site('own-1')],
    terminating: [site('own-2')],
    handset: [site('own-3')],
  },
  rules: ['first', 'second'].map((use) => ({ id: use, use, parameters: {}, from: '' })),
};
const first = testRule({ enforce: [placed('origin', 'ruled-1'), placed('origin', 'ruled-2')] });
const second = testRule({ enforce: [placed('origin', 'ruled-3'), placed('terminating', 'ruled-4')] });

interface Faulty {
  readonly use: string;
  readonly judge: () => number;
}

/** Plays the arms with a detector that is faulty; what the worker says, and what whoever watches it would say at that moment. */
function faultOf(worlds: readonly World[], { use: faulty, judge }: Faulty, more: Partial<Task> = {}) {
  const lookup = pluginLookup(new Map());
  const detector = (use: string): DetectorPlugin => {
    const plugin = lookup.detector('volume-cap');
    return use === faulty ? between(plugin, () => ({ judge })) : plugin;
  };
  const rule = (use: string) => (use === 'first' ? first : second);
  const arms = worlds.map((world, i) => ({ id: `arm-${i}`, world, effect: 'all' as const }));
  const task: Task = { index: 0, designPoint: 'base', replication: 0, seed: 1, arms, traces: [], ...more };
  const watch = new SharedArrayBuffer(watchCells * 4);
  try {
    playTask(task, { plugins: { ...lookup, detector, rule }, watch, modules: [], progress: () => undefined });
  } catch (error) {
    if (error instanceof UserFault) return { fault: error, seen: watched(task, watch, []) };
    throw error;
  }
  throw new Error(`${faulty} was never asked`);
}

const fail = (): never => {
  throw new Error('planted');
};
const aCall = /^\S+\.\d+\.\d+\.\d+$/;

describe('whose turn it is', () => {
  it.each([
    ['own-1', 'own-1'],
    ['ruled-1', 'first'],
    ['ruled-2', 'first'],
    ['ruled-3', 'second'],
    ['own-2', 'own-2'],
    ['ruled-4', 'second'],
    ['own-3', 'own-3'],
  ])('%s, where rules put up sites of their own: %s of the scenario', (use, named) => {
    const { fault, seen } = faultOf([ruled], { use, judge: fail });
    expect(fault).toMatchObject({
      plugin: named,
      message: 'planted',
      callKey: expect.stringMatching(aCall) as string,
    });
    expect(seen).toEqual({ plugin: named, callKey: fault.callKey });
  });

  it('the rule whose detector scores out of range, and the detector in what is said', () => {
    const message = 'judge returned NaN; expected an integer from 0 to 1000000';
    const judge = (): number => NaN;
    expect(faultOf([ruled], { use: 'ruled-4', judge }).fault).toMatchObject({
      plugin: 'second',
      message: `ruled-4: ${message}`,
    });
    expect(faultOf([ruled], { use: 'own-3', judge }).fault).toMatchObject({ plugin: 'own-3', message });
  });

  it('the detector of the arm that is played, where each arm is played on its own luck', () => {
    const screened = (use: string): World => ({
      ...sketch,
      screening: { ...sketch.screening, terminating: [site(use)] },
    });
    const worlds = [sketch, screened('own-1'), screened('own-2')];
    const { fault, seen } = faultOf(worlds, { use: 'own-2', judge: fail }, { pairing: 'independent' });
    expect([fault.plugin, seen?.plugin]).toEqual(['own-2', 'own-2']);
  });
});
