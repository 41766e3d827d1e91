import { describe, expect, it } from 'vitest';
import type { ScriptPlugin } from '../../../../src/model/contracts/operator/script.ts';
import { WatchCell } from '../../../../src/model/simulation/state/arm.ts';
import { guardedPlugins } from '../../../../src/study/parts/guardedPlugins.ts';
import { partChecks } from '../../../../src/study/parts/partChecks.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import type { AnyPlugin } from '../../../../src/study/modules/catalogue.ts';
import { guardedPart, made, plainParts, watch } from '../../../builders/guardedPart.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

/** A promise that comes to a bad end: nobody may be told of it. */
const later = async (): Promise<never> => {
  throw new Error('late');
};

class CountingList {
  #next = 0;
  calledNumber = (): number => 1;
  passOf = (): number => 0;
  afterOutcome = (): undefined => undefined;
  get left(): number {
    return 9 - this.#next;
  }
  nextLead(): number {
    return this.#next++;
  }
}

describe('a guarded part', () => {
  it('is the same part: its functions keep their object, fields of its own are read through', () => {
    const list = made<CountingList & { readonly terms?: object }>('list', () => new CountingList());
    expect([list.nextLead(), list.nextLead(), list.left]).toEqual([0, 1, 7]);
    expect('terms' in list).toBe(false);
  });

  it('keeps what its contract has as fields, whatever it says later', () => {
    let asked = 0;
    const pacing = guardedPart('pacing', {
      get ringTimeoutSeconds(): number {
        return asked++ === 0 ? 20 : NaN;
      },
    });
    expect([pacing.ringTimeoutSeconds, pacing.ringTimeoutSeconds]).toEqual([20, 20]);
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

  it.each(Object.keys(plainParts))('of family %s is an object, and there at once', (family) => {
    expect(() => made(family, () => undefined)).toThrow('create returned undefined; expected an object');
    expect(() => made(family, () => Promise.reject(new Error('late')))).toThrow('create returned a promise');
  });

  it.each([
    ['evasion', 'review'],
    ['caller', 'plan'],
    ['script', 'play'],
    ['detector', 'judge'],
    ['detector', 'afterRelease'],
    ['detector', 'afterReport'],
    ['detector', 'evidence'],
    ['list', 'afterOutcome'],
    ['rule', 'afterEnd'],
  ])('of family %s may not answer %s later', (family, name) => {
    const part = guardedPart(family, { [name]: (..._args: readonly unknown[]) => later() });
    expect(() => part[name]({}, 0, {})).toThrow(`${name} returned a promise; every function answers at once`);
  });

  it.each([
    ['asks its listeners', (heard: unknown) => (heard as () => void)()],
    [
      'throws',
      () => {
        throw new Error('not told');
      },
    ],
  ])('may not answer with what only looks like a promise, whose `then` %s', (_, awaited) => {
    // eslint-disable-next-line unicorn/no-thenable -- what is tried
    const likePromise = (..._args: readonly unknown[]): object => ({ then: awaited });
    const part = guardedPart('script', { play: likePromise });
    expect(() => part.play({}, 0, {})).toThrow('play returned a promise; every function answers at once');
    expect(() => made('script', likePromise)).toThrow('create returned a promise');
  });

  it('of family detector gives figures as they were when it gave them, and nothing else', () => {
    let asked = 0;
    const figure = {
      name: 'calls',
      unit: 'calls',
      get value(): number {
        return asked++;
      },
      beside: (): number => 0,
    };
    const [read] = guardedPart('detector', { evidence: (..._args: readonly unknown[]) => [figure] }).evidence(
      0,
    ) as readonly object[];
    expect([read, read]).toEqual([
      { name: 'calls', unit: 'calls', value: 0 },
      { name: 'calls', unit: 'calls', value: 0 },
    ]);
    expect(asked).toBe(1);
  });

  it.each([
    ['pacing', 'lines'],
    ['list', 'terms'],
    ['calling-number', 'rentPerDay'],
    ['books', 'sanctions'],
    ['caller', 'manners'],
    ['rule', 'enforce'],
  ])('of family %s has data as its %s, no function', (family, name) => {
    expect(() => guardedPart(family, { [name]: () => 5 })).toThrow(
      `${name} cannot be read as plain data: () => 5 could not be cloned.`,
    );
  });

  it('of family rule says why in a line', () => {
    const part = guardedPart('rule', { why: (..._args: readonly unknown[]) => 'x'.repeat(501) });
    expect(() => part.why({}, 0)).toThrow('; expected a text of at most 500 characters');
  });

  it.each<readonly [what: string, figures: readonly object[], told: string]>([
    [
      'more figures than anybody looks through',
      Array.from({ length: 101 }, () => ({ name: 'calls', value: 1, unit: 'calls' })),
      'evidence returned a list of 101; expected at most 100 figures',
    ],
    [
      'a name as long as a page',
      [{ name: 'x'.repeat(101), value: 1, unit: 'calls' }],
      'evidence returned a list whose item 0 is no {name, value, unit}',
    ],
    [
      'a unit as long as a page',
      [{ name: 'calls', value: 1, unit: 'x'.repeat(101) }],
      'evidence returned a list whose item 0 is no {name, value, unit}',
    ],
  ])('of family detector gives no %s', (_, figures, told) => {
    const part = guardedPart('detector', { evidence: (..._args: readonly unknown[]) => figures });
    expect(() => part.evidence(0)).toThrow(told);
  });

  it.each([
    ['pacing', 'afterNoAttempt'],
    ['list', 'letGo'],
  ])('of family %s may leave out %s, but not have something else there', (family, name) => {
    expect(() => guardedPart(family, { [name]: 3 })).toThrow(
      `create returned a part whose ${name} is 3; expected a function, or nothing`,
    );
  });

  it('of a detector is marked while it is made', () => {
    const cells = watch();
    const marks = new Int32Array(cells);
    const seen: number[] = [];
    made('detector', () => (seen.push(marks[WatchCell.part]), plainParts.detector), cells);
    expect([seen, marks[WatchCell.part]]).toEqual([[2], 0]);
  });

  it('of a script names a known purpose', () => {
    const plugin = { family: 'script', id: 'x', purposeOf: () => 'sales' } as unknown as AnyPlugin;
    const guarded = guardedPlugins(new Map([['mine', plugin]]), ['mine'], watch()).get('mine');
    expect(() => (guarded as unknown as ScriptPlugin).purposeOf({})).toThrow(
      'purposeOf returned "sales"; expected a whole number from 0 to 9',
    );
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
