/** Laws find the mistakes that they are there for. */
import { describe, expect, it } from 'vitest';
import type { Detector, DetectorPlugin, DetectorSite } from '../../../../src/model/contracts/detector.ts';
import type { CallingNumberPlugin } from '../../../../src/model/contracts/operator/callingNumber.ts';
import type { ListPlugin, ListSource } from '../../../../src/model/contracts/operator/list.ts';
import type { ScriptOutcome, ScriptPlugin } from '../../../../src/model/contracts/operator/script.ts';
import type { PlacedDetector, RulePlugin } from '../../../../src/model/contracts/rule.ts';
import { callingNumberLaws } from '../../../../src/study/laws/operators/callingNumberLaws.ts';
import { detectorLaws } from '../../../../src/study/laws/detectors/detectorLaws.ts';
import type { Law } from '../../../../src/study/laws/law.ts';
import { listLaws } from '../../../../src/study/laws/operators/listLaws.ts';
import { ruleLaws } from '../../../../src/study/laws/rules/ruleLaws.ts';
import { scriptLaws } from '../../../../src/study/laws/operators/scriptLaws.ts';

/** What the law of this name says of the part; null when it is kept. */
function breachOf(laws: readonly Law[], name: string): string | null {
  const law = laws.find((one) => one.name.includes(name));
  if (law === undefined) throw new Error(`no law ${name}`);
  try {
    law.check();
    return null;
  } catch (error) {
    // What fast-check finds stands behind its own words.
    const { message, cause } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}

const head = { version: 1, title: 'Mine', cites: [], needs: [], parameters: {} } as const;

const detectorWith = (own: (site: DetectorSite) => object): DetectorPlugin => ({
  ...head,
  family: 'detector',
  id: 'mine',
  create: (site) =>
    ({
      judge: () => 0,
      afterRelease: () => undefined,
      afterReport: () => undefined,
      evidence: () => [],
      stateBytes: () => 0,
      ...own(site),
    }) as Detector,
});

describe('laws of detectors', () => {
  const law = 'changes nothing of what it observes';

  it('let one pass that only looks', () => {
    expect(breachOf(detectorLaws(detectorWith(() => ({}))), law)).toBeNull();
  });

  it.each(['judge', 'afterRelease', 'evidence'])('find a write into a column in %s', (name) => {
    const writing = detectorWith(({ attempt }) => ({
      [name]: (slot: number) => {
        // JavaScript, or a cast, may write all the same.
        (attempt.callingNumber as Int32Array)[slot] = 2 ** 30;
        return name === 'evidence' ? [] : 0;
      },
    }));
    expect(breachOf(detectorLaws(writing), law)).toBe(`${name} writes into the column callingNumber`);
  });

  it('find a column that is read and not declared', () => {
    const reading = detectorWith(({ attempt: { callingNumber, calledNumber } }) => ({
      judge: (slot: number) => (callingNumber[slot] > 0 && calledNumber[slot] > 0 ? 1 : 0),
    }));
    const declaring = (reads: DetectorPlugin['reads']): string | null =>
      breachOf(
        detectorLaws({ ...reading, ...(reads === undefined ? {} : { reads }) }),
        'reads no other columns',
      );
    expect(declaring(['callingNumber', 'calledNumber'])).toBeNull();
    expect(declaring(['callingNumber'])).toContain('seeing-all-columns');
    expect(() => declaring(undefined)).toThrow('no law');
  });

  it('find a promise in the place of an answer', () => {
    const late = detectorWith(() => ({ afterRelease: () => Promise.reject(new Error('late')) }));
    expect(breachOf(detectorLaws(late), law)).toContain('afterRelease returned a promise');
  });
});

const listOf = (nextLead: (nowSecond: number) => number): ListPlugin => ({
  ...head,
  family: 'list',
  id: 'mine',
  create: () =>
    ({
      nextLead,
      calledNumber: (lead) => lead,
      passOf: () => 0,
      afterOutcome: () => undefined,
    }) satisfies ListSource,
});

describe('laws of lists', () => {
  it('go on where there is no lead yet', () => {
    let asked = 0;
    const late = listOf((now) => (now < 3600 ? -2 : asked++));
    expect(breachOf(listLaws(late), 'whole and not negative')).toBeNull();
    const twice = listOf((now) => (now < 3600 ? -2 : 7));
    expect(breachOf(listLaws(twice), 'no lead twice')).toContain('a lead came twice in one pass');
  });

  it('find a lead that is none', () => {
    expect(breachOf(listLaws(listOf(() => -3)), 'whole and not negative')).toContain('-3, 0, -3');
  });
});

it('laws of caller numbers find one outside the plan', () => {
  const outside: CallingNumberPlugin = {
    ...head,
    family: 'calling-number',
    id: 'mine',
    numbersFrom: '',
    create: ({ numbers }) => ({ choose: () => numbers.numberLimit, afterOutcome: () => undefined }),
  };
  expect(breachOf(callingNumberLaws(outside), 'shows a number of the plan')).toContain('number 1000000');
});

it.each([{ intentClass: 1.5 }, { isLead: 'no' }, { talkSeconds: 1e15 }, { loss: 0.5 }])(
  'laws of scripts find the outcome %j',
  (wrong) => {
    const script: ScriptPlugin = {
      ...head,
      family: 'script',
      id: 'mine',
      purposeOf: () => 7,
      create: () => ({
        play: (_slot: number, _isMachine: boolean, out: ScriptOutcome) => void Object.assign(out, wrong),
      }),
    };
    expect(breachOf(scriptLaws(script), 'something possible')).toContain('an outcome is out of range');
  },
);

it('laws of rules find what no scenario could have carriers do', () => {
  const enforce = [
    { place: 'terminating', detector: 'volume-cap', parameters: { limtCalls: 9 }, alarmAt: 1 },
  ];
  const rule = {
    ...head,
    family: 'rule',
    id: 'mine',
    about: [],
    examples: [],
    create: () => ({
      enforce: enforce as unknown as readonly PlacedDetector[],
      obey: (_: object, now: number) => now,
      sanction: () => 0,
    }),
  } as unknown as RulePlugin;
  expect(breachOf(ruleLaws(rule), 'only what a scenario could')).toContain(
    'enforce[0].parameters.limtCalls: found the unknown key `limtCalls`',
  );
});
