import { describe, expect, it } from 'vitest';
import { WatchCell, watchCells } from '../../../../src/model/simulation/arm.ts';
import { guardedPlugins } from '../../../../src/study/experiment/guardedPlugins.ts';
import { partChecks } from '../../../../src/study/experiment/partChecks.ts';
import { builtInCatalogue } from '../../../../src/study/experiment/plugins.ts';
import type { AnyPlugin } from '../../../../src/study/scenario/catalogue.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

const watch = (): SharedArrayBuffer => new SharedArrayBuffer(watchCells * 4);

/** A part behind the guard, as the module `mine`, which is the second of two. */
function guardedPart<Part extends object>(family: string, part: Part, cells = watch()): Part {
  const plugin = { family, id: 'x', create: () => part } as unknown as AnyPlugin;
  const guarded = guardedPlugins(new Map([['mine', plugin]]), ['other', 'mine'], cells).get('mine');
  return (guarded as unknown as { create(): Part }).create();
}

class CountingList {
  #next = 0;
  get left(): number {
    return 9 - this.#next;
  }
  nextLead(): number {
    return this.#next++;
  }
}

describe('a guarded part', () => {
  it('is the same part: its functions keep their object, fields of its own are read through', () => {
    const list = guardedPart('list', new CountingList());
    expect([list.nextLead(), list.nextLead(), list.left]).toEqual([0, 1, 7]);
    expect('terms' in list).toBe(false);
  });

  it('keeps what its contract has as fields, whatever it says later', () => {
    let asked = 0;
    const pacing = guardedPart('pacing', {
      lines: 2,
      get ringTimeoutSeconds(): number {
        return asked++ === 0 ? 20 : NaN;
      },
      agentQueue: {
        agents: 3,
        get patienceSeconds(): number {
          return asked++ < 2 ? 5 : NaN;
        },
      },
    });
    expect([pacing.ringTimeoutSeconds, pacing.ringTimeoutSeconds]).toEqual([20, 20]);
    expect([pacing.agentQueue.patienceSeconds, pacing.agentQueue.patienceSeconds]).toEqual([5, 5]);
  });

  it.each([
    ['pacing', { ringTimeoutSeconds: NaN }, 'ringTimeoutSeconds is NaN; expected a number of at least 0'],
    ['pacing', { lines: 1.5 }, 'lines is 1.5; expected a whole number from 0 to 1073741823'],
    ['pacing', { agentQueue: { agents: -1 } }, 'agentQueue agents is -1; expected a whole number from 0'],
    ['pacing', { agentQueue: 7 }, 'agentQueue is 7; expected a group of figures'],
    ['list', { terms: { price: 0.5 } }, 'terms price is 0.5; expected a whole number of 1/10 000'],
    ['books', { sanctions: { identifiedShare: 2 } }, 'sanctions identifiedShare is 2; expected a share from'],
    ['rule', { enforce: 'all' }, 'enforce is "all"; expected a list'],
    ['rule', { leastRingSeconds: -1 }, 'leastRingSeconds is -1; expected a number of at least 0'],
  ])('of family %s may not have the fields %j', (family, fields, message) => {
    expect(() => guardedPart(family, fields)).toThrow(message);
  });

  it('is marked in the watch while it has the turn, and gives the turn back to whom it had it from', () => {
    const cells = watch();
    const marks = new Int32Array(cells);
    const seen: number[] = [];
    const note = (): number => seen.push(marks[WatchCell.part]);
    const inner = guardedPart('list', { nextLead: note }, cells);
    marks[WatchCell.part] = 1;
    inner.nextLead();
    expect([seen, marks[WatchCell.part]]).toEqual([[2], 1]);
  });

  it('leaves its mark when it throws', () => {
    const cells = watch();
    const part = guardedPart(
      'script',
      {
        play: () => {
          throw new Error('boom');
        },
      },
      cells,
    );
    expect(() => part.play()).toThrow('boom');
    expect(new Int32Array(cells)[WatchCell.part]).toBe(2);
  });

  const filled = (changes: object): object => ({
    isAccepted: true,
    entity: 0,
    callingNumber: 1,
    callee: 2,
    patienceSeconds: 30,
    talkMedianSeconds: 40,
    talkLogDeviation: 1,
    reattemptShare: 0,
    reattemptsAtMost: 0,
    reattemptMedianSeconds: 600,
    answerFactor: 1,
    followUps: 0,
    followUpMeanSeconds: 120,
    ...changes,
  });
  const outcome = (changes: object): object => ({
    talkSeconds: 1,
    intentClass: 0,
    anger: 1,
    loss: 0,
    ...changes,
  });

  it.each([
    ['list', 'nextLead', 2.5, [], 'nextLead returned 2.5; expected a whole number from -1 to 67108863'],
    [
      'list',
      'calledNumber',
      -1,
      [0],
      'calledNumber returned -1; expected a whole number from 0 to 1073741823',
    ],
    ['list', 'passOf', 'once', [0], 'passOf returned "once"; expected a whole number from 0 to 67108863'],
    ['pacing', 'nextAttemptSecond', 4, [0, 5], 'nextAttemptSecond returned 4; expected a second from 5 on'],
    [
      'pacing',
      'nextAttemptSecond',
      NaN,
      [0, 5],
      'nextAttemptSecond returned NaN; expected a second from 5 on',
    ],
    ['pacing', 'callsAllowed', -1, [], 'callsAllowed returned -1; expected a number of at least 0'],
    [
      'calling-number',
      'choose',
      undefined,
      [0],
      'choose returned undefined; expected a whole number from 0 to 1073741823',
    ],
    [
      'script',
      'play',
      undefined,
      [0, false, outcome({ loss: -1 })],
      'play set loss to -1; expected a number of at least 0',
    ],
    ['books', 'price', 0.5, [{}], 'price returned 0.5; expected a whole number of 1/10 000 of the currency'],
    ['caller', 'ceilingPerSecond', -2, [{}], 'ceilingPerSecond returned -2; expected a number of at least 0'],
    [
      'caller',
      'plan',
      undefined,
      [{}, 0, filled({ answerFactor: NaN })],
      'plan set answerFactor to NaN; expected a number of at least 0',
    ],
    [
      'caller',
      'plan',
      undefined,
      [{}, 0, filled({ callee: 1.5 })],
      'plan set callee to 1.5; expected a whole number of at least 0',
    ],
  ] as const)('of family %s may not answer so: %s → %s', (family, name, answer, args, message) => {
    const part = guardedPart(family, { [name]: (..._args: readonly unknown[]) => answer });
    expect(() => part[name](...args)).toThrow(message);
  });

  const manner = filled({});
  it.each([
    [
      [manner, { ...manner, patienceSeconds: NaN }],
      'manners [1] set patienceSeconds to NaN; expected a number',
    ],
    [[], 'manners is ; expected a list of at least one manner'],
    ['usual', 'manners is "usual"; expected a list of at least one manner'],
  ])('of a caller may not tell the manners %j', (manners, message) => {
    expect(() => guardedPart('caller', { manners })).toThrow(message);
  });

  it('of a caller names one of the manners that it told', () => {
    const plan = (_cell: object, _index: number, _out: object): undefined => undefined;
    const part = guardedPart('caller', { manners: [manner, manner], plan });
    const named = (named: unknown): object => ({ ...filled({ patienceSeconds: NaN }), manner: named });
    expect(part.plan({}, 0, named(1))).toBeUndefined();
    expect(() => part.plan({}, 0, named(2))).toThrow(
      'plan set manner to 2; expected a whole number from 0 to 1',
    );
  });

  it('may stop a line, have no lead, and thin a candidate away whatever else stands in it', () => {
    expect(
      guardedPart('pacing', {
        nextAttemptSecond: (_line: number, _now: number) => Infinity,
      }).nextAttemptSecond(0, 5),
    ).toBe(Infinity);
    expect(guardedPart('list', { nextLead: () => -1 }).nextLead()).toBe(-1);
    const plan = (_cell: object, _index: number, _out: object): undefined => undefined;
    const thinned = filled({ isAccepted: false, callee: NaN });
    expect(guardedPart('caller', { plan }).plan({}, 0, thinned)).toBeUndefined();
  });
});

it('built-in parts play the same behind a guard, call by call', () => {
  const all = Object.values(builtInCatalogue).flat();
  const ids = all.filter(({ family }) => partChecks[family] !== undefined).map(({ id }) => id);
  const loaded = new Map(
    all.filter(({ family }) => partChecks[family] !== undefined).map((plugin) => [plugin.id, plugin]),
  );
  expect(loaded.size).toBe(ids.length);
  const sketch = {
    callers: {
      ...wantedCallers,
      robots: robots(),
      room: robots({ script: { use: 'human-agent', purpose: 'marketing' } }),
    },
    subscribers: 200,
  };
  const [plain] = playArms({ arms: [{ world: smallWorld(sketch) }] });
  const plugins = guardedPlugins(loaded, ids, watch());
  const [guarded] = playArms({ arms: [{ world: smallWorld(sketch) }], plugins });
  expect(guarded.calls.length).toBeGreaterThan(1000);
  expect(guarded.calls).toEqual(plain.calls);
  expect(guarded.rows).toEqual(plain.rows);
});
