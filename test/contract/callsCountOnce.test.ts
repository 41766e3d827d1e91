/** The law of counted calls: whatever happens to a call, each metric of calls counts it once, and only as far as it has come. */
import { describe, expect, it } from 'vitest';
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import { playArms } from '../builders/playArms.ts';
import { carrierGraph, robots, siteOf, smallWorld } from '../builders/smallWorld.ts';
import type { WorldSketch } from '../builders/smallWorld.ts';

const rowsOf = (sketch: WorldSketch): readonly MeasureRow[] =>
  playArms({ arms: [{ world: smallWorld(sketch) }], isTraced: false })[0].rows;

const find = (rows: readonly MeasureRow[], metric: string, place: string | null = null): MeasureRow =>
  rows.find((row) => row.metric === metric && row.class === null && row.place === place) as MeasureRow;

const perDay = { use: 'volume-cap', per: 'day', limitCalls: 20 } as const;

describe('an attempt that meets suspensions', () => {
  const suspend = { what: 'number', after: '0 s', duration: '30 d', appealShare: 1 };
  const shutBy = (ids: readonly string[]): readonly MeasureRow[] =>
    rowsOf({
      callers: { couriers: { use: 'courier', callers: 4, attemptsPerDay: 60 } },
      screening: { origin: ids.map((id) => siteOf('allow', { id, ...perDay, suspend })) },
    });

  it('is one attempt, though each of the sites that suspend its caller hears an appeal', () => {
    const both = shutBy(['one', 'two']);
    const refused = find(both, 'wanted.rejected.share').numerator;
    expect(refused).toBeGreaterThan(100);
    expect(find(both, 'suspension.wantedCalls.count').numerator).toBe(refused);
    expect(find(both, 'suspension.appeals.count').numerator).toBe(2 * refused);
    expect(find(shutBy(['one']), 'suspension.wantedCalls.count').numerator).toBe(refused);
  });
});

describe('a call over trunk groups', () => {
  /** Robots of carrier b call people of carrier a, all of them over the group to carrier t. */
  const bidsWith = (couplings: 'all' | readonly string[], action: string): readonly number[] => {
    const rows = rowsOf({
      couplings,
      network: carrierGraph(),
      callers: { robots: robots() },
      screening: { terminating: [siteOf(action, { id: 'cap', ...perDay })] },
    });
    const { denominator: bids } = find(rows, 'network.callCongestion.share');
    return [find(rows, 'trunk.callCongestion.share', 'trunk/t-b').denominator, bids];
  };
  const unheard = ['busy-callee', 'congestion', 'trust', 'marks'];

  it('bids once, whether or not its operator hears what becomes of it', () => {
    for (const couplings of ['all', unheard] as const)
      for (const action of ['label', 'reject']) {
        const [trunk, network] = bidsWith(couplings, action);
        expect(network).toBeGreaterThan(action === 'label' ? 500 : 30);
        expect(trunk, `${String(couplings)} ${action}`).toBe(network);
      }
  });
});

describe('a signed call', () => {
  const codes = ['none', 'a', 'b', 'c'];
  /** Calls by attestation at the first carrier and at the last, and how many there are. */
  const signedWith = (
    place: string,
    { parts = {}, detector = perDay }: { parts?: object; detector?: object } = {},
  ): Record<'origin' | 'termination', number> & { rejected: number; all: number } => {
    const rows = rowsOf({
      network: carrierGraph(),
      callers: { robots: robots({ ...parts }) },
      screening: { [place]: [siteOf('reject', { id: 'refusing', ...detector })] },
    });
    const of = (at: string): number => {
      const counted = codes.map((code) => find(rows, `attestation.${at}.${code}.share`));
      const sum = counted.reduce((total, { numerator }) => total + numerator, 0);
      expect(counted.map(({ denominator }) => denominator)).toEqual(codes.map(() => sum));
      return sum;
    };
    const { numerator: rejected, denominator: all } = find(rows, 'unwanted.rejected.share');
    return { origin: of('origin'), termination: of('termination'), rejected, all };
  };

  it('that its first carrier refuses neither leaves it nor reaches the last', () => {
    const { origin, termination, rejected, all } = signedWith('origin');
    expect(rejected).toBeGreaterThan(400);
    expect([origin, termination]).toEqual([all - rejected, all - rejected]);
  });

  it('that the gateway refuses, its first carrier in the country, neither leaves it nor reaches the last', () => {
    const { origin, termination, rejected, all } = signedWith('transit', {
      parts: { callingNumber: { use: 'foreign-ingress', blocks: ['mobile-c'] } },
      detector: { use: 'foreign-ingress' },
    });
    expect(rejected).toBeGreaterThan(400);
    expect([origin, termination]).toEqual([all - rejected, all - rejected]);
  });

  it('that is refused on the way has left its first carrier', () => {
    const { origin, termination, rejected, all } = signedWith('transit');
    expect([origin, termination]).toEqual([all, all - rejected]);
  });

  it('that the last carrier refuses has reached it', () => {
    const { origin, termination, rejected, all } = signedWith('terminating');
    expect(rejected).toBeGreaterThan(400);
    expect([origin, termination]).toEqual([all, all]);
  });
});
