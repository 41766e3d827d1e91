/** Parts of third parties behind the guard, by themselves: on a site of ten subscribers and 2000 numbers. */
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import { guardedPlugins } from '../../src/study/parts/guardedPlugins.ts';
import type { AnyPlugin } from '../../src/study/modules/catalogue.ts';

export const watch = (): SharedArrayBuffer => new SharedArrayBuffer(watchCells * 4);

/** What is handed to a part, empty but for what bounds its answers; three members call. */
export const site: object = {
  subscribers: { count: 10 },
  numberLimit: 2000,
  numbers: { carriers: 2, numberLimit: 2000 },
  ...Object.fromEntries(
    'own leads ledger draw tools alternatives agents attempt release registries earlier'
      .split(' ')
      .map((name) => [name, {}]),
  ),
};

/** A part of each family that is right, and does nothing. */
export const plainParts: Readonly<Record<string, object>> = {
  caller: { ceilingPerSecond: () => 0, plan: () => undefined },
  pacing: {
    lines: 1,
    ringTimeoutSeconds: 30,
    nextAttemptSecond: () => 0,
    paidSecondsOn: () => 0,
    afterOutcome: () => undefined,
  },
  list: { nextLead: () => 0, calledNumber: () => 1, passOf: () => 0, afterOutcome: () => undefined },
  'calling-number': { choose: () => 1, afterOutcome: () => undefined },
  script: { play: () => undefined },
  evasion: { review: () => undefined, afterOutcome: () => undefined },
  books: { price: () => 0 },
  rule: { enforce: [], obey: () => 0, sanction: () => 0 },
  detector: {
    judge: () => 0,
    afterRelease: () => undefined,
    afterReport: () => undefined,
    evidence: () => [],
    stateBytes: () => 0,
  },
};

/** What `create` makes behind the guard, as the module `mine`, which is the second of two. */
export function made<Part>(family: string, create: () => unknown, cells = watch()): Part {
  const plugin = { family, id: 'x', membersFrom: 'members', create } as unknown as AnyPlugin;
  const guarded = guardedPlugins(new Map([['mine', plugin]]), ['other', 'mine'], cells).get('mine');
  return (guarded as unknown as { create(on: object, parameters: object): Part }).create(site, {
    members: 3,
  });
}

/** A part that is right but for what is given. */
export const guardedPart = <Part extends object>(family: string, part: Part, cells = watch()): Part =>
  made<Part>(family, () => ({ ...plainParts[family], ...part }), cells);
