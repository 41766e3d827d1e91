/** What the shipped scenarios of the network are to show, with the intervals of their own twenty replications; and the guide's table. */
import { describe, expect, it } from 'vitest';
import { cell } from '../../src/command/terminal/measureCell.ts';
import type { Results } from '../../src/study/results/results.ts';
import { expectRows } from '../calibration/guideTables.ts';
import { measureOf, resultsOf } from '../calibration/measured.ts';

const minutes = 60_000;

interface Interval {
  readonly low: number;
  readonly high: number;
}
type Reader = (metric: string, arm: string, caller?: string | null) => Interval;

const readerOf =
  (results: Results): Reader =>
  (metric, arm, caller = null) => {
    const found = measureOf(results, [metric, caller], arm);
    const estimate = found?.estimate ?? Number.NaN;
    return { low: found?.low ?? estimate, high: found?.high ?? estimate };
  };

/** Intervals of a scenario's measures, played as it is or with fewer replications. */
const play = (scenario: string, fewer: readonly string[] = []): Reader =>
  readerOf(resultsOf(scenario, ...fewer));

const answered = 'unwanted.answered.perSubscriberDay';
const lost = 'wanted.lost.perThousand';

/** Every interval lies wholly below the one before it. */
function expectFalling(intervals: readonly Interval[]): void {
  intervals.slice(1).forEach(({ high }, i) => expect(high, `step ${i + 1}`).toBeLessThan(intervals[i].low));
}

describe('source-governance (S11)', () => {
  it(
    'shows control at the source above labels at the end, lines above numbers, and what each costs',
    () => {
      const results = resultsOf('source-governance');
      const of = readerOf(results);
      for (const robot of ['carrier-robot', 'reseller-robot'])
        expectFalling(
          ['none', 'labels', 'origin-everywhere', 'numbers-shut', 'lines-shut', 'traceback'].map((arm) =>
            of(answered, arm, robot),
          ),
        );
      expectFalling(['numbers-shut', 'numbers-shut-with-appeal'].map((arm) => of(lost, arm, 'courier')));
      // A reseller that answers nobody is blocked with all its customers.
      expectFalling(
        ['traceback-in-24-hours', 'traceback'].map((arm) => of(lost, arm, 'courier-of-reseller')),
      );
      expectFalling(['traceback', 'traceback-in-24-hours'].map((arm) => of('traceback.reached.share', arm)));
      expect(of('suspended.upstreams.count', 'traceback-in-24-hours').low).toBeGreaterThan(0);
      const rows = results.arms.map(({ id: arm }) => {
        const reached = (of: string): string => cell(measureOf(results, [answered, of], arm), 100, 2);
        const missed = (of: string): string => cell(measureOf(results, [lost, of], arm), 1, 0);
        return {
          arm,
          'carrier robot': reached('carrier-robot'),
          'reseller robot': reached('reseller-robot'),
          'couriers lost': missed('courier'),
          'reseller’s couriers lost': missed('courier-of-reseller'),
        };
      });
      expectRows('guides/network.md', ['arm', 'carrier robot'], rows);
    },
    20 * minutes,
  );
});

describe('number-purpose (S10)', () => {
  it(
    'shows who dials out with codes for incoming calls, the honest hotline among them',
    () => {
      const of = play('number-purpose');
      const rejected = 'unwanted.rejected.share';
      for (const robot of ['code-renter', 'code-forger'])
        expect(of(rejected, 'purpose', robot).low).toBeGreaterThan(0.8);
      expect(of('wanted.rejected.share', 'purpose', 'hotline').low).toBeGreaterThan(0.7);
      expect(of('wanted.rejected.share', 'purpose', 'bank').high).toBeLessThan(0.2);
      expectFalling(
        ['do-not-originate', 'do-not-originate-half'].map((arm) => of(rejected, arm, 'code-forger')),
      );
      expect(of(rejected, 'purpose-at-the-origin', 'code-forger').high).toBeLessThan(0.2);
    },
    10 * minutes,
  );
});

describe('consent (S14)', () => {
  it(
    'shows a firm with every consent refused less the longer it keeps its proofs, and robots always',
    () => {
      const of = play('consent');
      const arms = ['proof-one-month', 'proof-five-months', 'proof-one-year'];
      expectFalling(arms.map((arm) => of('unwanted.rejected.share', arm, 'firm-with-consent')));
      // Consents are spread evenly over 360 days, so five months of proof refuse 7 calls in 12.
      const { low, high } = of('unwanted.rejected.share', 'proof-five-months', 'firm-with-consent');
      expect([low < 1 - 150 / 360 + 0.01, high > 1 - 150 / 360 - 0.01]).toEqual([true, true]);
      for (const arm of arms) expect(of('unwanted.rejected.share', arm, 'robot').low).toBeGreaterThan(0.5);
    },
    10 * minutes,
  );
});

describe('complaints (S13)', () => {
  it(
    'shows fewer complaints and less delay to stop more, and an office at its real pace nothing in a week',
    () => {
      const of = play('complaints');
      expectFalling(['none', 'three-complaints-at-once'].map((arm) => of(answered, arm, 'robot')));
      expectFalling(['three-complaints', 'two-complaints-at-once'].map((arm) => of(answered, arm, 'robot')));
      expect(of(answered, 'office-as-in-china', 'robot')).toEqual(of(answered, 'none', 'robot'));
      // Checking takes a day, and of a week's few complaints little is left to act upon.
      expectFalling(
        ['office-that-checks', 'two-complaints-at-once'].map((arm) => of(answered, arm, 'robot')),
      );
      const wrong = of('office.wronglyUpheld.share', 'office-that-checks');
      expect([wrong.low >= 0, wrong.high < 0.5]).toEqual([true, true]);
    },
    10 * minutes,
  );
});

describe('what-is-told', () => {
  it(
    'shows that 608 teaches robots and lets couriers object, 607 costs a call room its leads, and a slow list stops less',
    () => {
      const of = play('what-is-told', ['-r', '8']);
      for (const told of ['told-603', 'told-607'])
        expectFalling([told, 'told-608'].map((arm) => of(lost, arm, 'courier')));
      expectFalling(['told-608', 'told-607'].map((arm) => of('unwanted.rung.perSubscriberDay', arm)));
      expectFalling(['told-603', 'told-607'].map((arm) => of('operator.attempts.perDay', arm, 'call-room')));
      expectFalling(
        ['none', 'told-608-after-a-day', 'told-608'].map((arm) => of('unwanted.rung.perSubscriberDay', arm)),
      );
      expect(of('label.appeals.count', 'told-603')).toEqual({ low: 0, high: 0 });
      expect(of('label.appeals.count', 'told-608').low).toBeGreaterThan(0);
    },
    10 * minutes,
  );
});

describe('trust (S9)', () => {
  it(
    'shows couriers, takeaway and hospitals unanswered the more a robot calls, and a cap that costs couriers more than it spares them',
    () => {
      const of = play('trust', ['-r', '8']);
      const arms = ['four-times-a-day', 'twice-a-day', 'once-a-day'];
      for (const caller of ['courier', 'takeaway'])
        expectFalling([...arms, 'no-robots'].map((arm) => of('wanted.lost.byTrust', arm, caller)));
      expect(of('wanted.lost.byTrust', 'four-times-a-day', 'hospital').low).toBeGreaterThan(0);
      expectFalling(arms.toReversed().map((arm) => of('trust.unknownNumbers.share', arm)));
      expectFalling(['four-times-a-day', 'capped'].map((arm) => of('wanted.lost.byTrust', arm, 'courier')));
      expectFalling(['capped', 'four-times-a-day'].map((arm) => of(lost, arm, 'courier')));
    },
    10 * minutes,
  );
});

describe('attestation', () => {
  it(
    'shows forgers stopped as often as signatures arrive, callers from abroad too, and renters never',
    () => {
      const of = play('attestation');
      const arms = ['reject-b-and-c-all-ip', 'reject-b-and-c', 'none'];
      for (const robot of ['forger', 'from-abroad-robot'])
        expectFalling(arms.slice(0, 2).map((arm) => of('unwanted.rejected.share', arm, robot)));
      expectFalling(
        ['reject-b-and-c-all-ip', 'reject-b-and-c', 'label-b-and-c'].map((arm) =>
          of(lost, arm, 'from-abroad'),
        ),
      );
      expect(of('unwanted.rejected.share', 'reject-b-and-c', 'renter').high).toBeLessThan(0.2);
      expectFalling(
        ['none', 'reject-b-and-c-all-ip'].map((arm) => of('attestation.termination.none.share', arm)),
      );
    },
    10 * minutes,
  );
});
