import { expect, it } from 'vitest';
import { attemptColumnNames } from '../../../../../src/model/calls/columnsRead.ts';
import type { AttemptColumn } from '../../../../../src/model/calls/observed.ts';
import type { DetectorPlugin } from '../../../../../src/model/contracts/detector.ts';
import { columnsRead } from '../../../../../src/model/simulation/building/columnsRead.ts';
import { volumeCap } from '../../../../../src/plugins/detectors/volume/volumeCap.ts';
import { armByHand } from '../../../../builders/armByHand.ts';
import { between } from '../../../../builders/betweenDetector.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { siteOf, smallWorld } from '../../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../../builders/smallWorld.ts';

const readIn = (
  reads: readonly (readonly AttemptColumn[])[],
  around: { isObserved?: boolean; isGraph?: boolean; rules?: number; office?: object | null } = {},
): readonly boolean[] => {
  const { isObserved = false, isGraph = false, rules = 0, office = null } = around;
  const frame = {
    carrierMap: isGraph ? {} : null,
    world: { rules: Array.from({ length: rules }), complaintOffice: office },
  } as unknown as Parameters<typeof columnsRead>[0];
  const { isCalledNumberRead, isOriginRead } = columnsRead(
    frame,
    { isObserved },
    reads.map((columns) => ({ reads: columns, needsRelease: false })),
  );
  return [isCalledNumberRead, isOriginRead];
};

it('a column is read where one detector reads it', () => {
  expect(readIn([])).toEqual([false, false]);
  expect(readIn([['callingNumber', 'attestation']])).toEqual([false, false]);
  expect(readIn([['callingNumber'], ['calledNumber']])).toEqual([true, false]);
  for (const column of ['ingress', 'route', 'account', 'line', 'sim', 'cell'] as const)
    expect(readIn([[column], []])).toEqual([false, true]);
});

it('all columns are read by an observer, a rule, a graph of carriers and an office', () => {
  for (const around of [{ isObserved: true }, { rules: 1 }, { isGraph: true }, { office: {} }])
    expect(readIn([], around)).toEqual([true, true]);
});

const cap = (consequences: object = {}): WorldSketch => ({
  subscribers: 200,
  screening: { origin: [siteOf('reject', { id: 'cap', use: 'volume-cap', ...consequences })] },
});

it('what a site suspends by is read, whatever its detector declares', () => {
  const of = (world: WorldSketch): readonly unknown[] => {
    const { isCalledNumberRead, isOriginRead, sites } = armByHand({ world });
    return [isCalledNumberRead, isOriginRead, sites[0].reads];
  };
  expect(of(cap())).toEqual([false, false, ['callingNumber']]);
  expect(of(cap({ suspend: { what: 'line', after: '0 s', duration: '1 h' } }))).toEqual([
    true,
    true,
    attemptColumnNames,
  ]);
});

/** What the columns hold for a detector that says that it reads these. */
function seenBy(reads: readonly AttemptColumn[] | undefined): {
  readonly seen: Record<string, ReadonlySet<number>>;
  readonly rows: unknown;
} {
  const seen = Object.fromEntries(attemptColumnNames.map((name) => [name, new Set<number>()]));
  const looking = between(volumeCap, ({ attempt }) => ({
    judge: (slot, judge) => {
      for (const name of attemptColumnNames) seen[name].add(attempt[name][slot]);
      return judge(slot);
    },
  }));
  const plugin: DetectorPlugin = reads === undefined ? looking : { ...looking, reads };
  const [{ rows }] = playArms({
    arms: [{ world: smallWorld(cap()) }],
    isTraced: false,
    wrapDetector: () => plugin,
  });
  return { seen, rows };
}

it('a detector finds in columns that it does not declare nothing but −1, and who declares none of them sees all', () => {
  const { seen: all, rows } = seenBy(undefined);
  const { seen: some, rows: sameRows } = seenBy(['callingNumber', 'account']);
  for (const name of attemptColumnNames)
    if (name === 'callingNumber' || name === 'account') expect(some[name]).toEqual(all[name]);
    else expect([...some[name]]).toEqual([-1]);
  expect([all.calledNumber.size > 100, all.account.size > 100, all.sim.size > 100]).toEqual([
    true,
    true,
    true,
  ]);
  expect(sameRows).toEqual(rows);
});
