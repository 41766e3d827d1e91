/** Builds results of any size without a simulation: every metric of the catalogue, values from a formula. */
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import type { Metric } from '../../../../src/model/measures/metric.ts';
import { finalStates } from '../../../../src/model/calls/callCodes.ts';
import type { Measure, Results } from '../../../../src/study/results/results.ts';

export interface FixtureOptions {
  /** The first is the control. */
  readonly arms?: readonly string[];
  readonly unwanted?: readonly string[];
  readonly wanted?: readonly string[];
  readonly points?: readonly string[];
  readonly places?: readonly string[];
  readonly hasData?: boolean;
  readonly changes?: Partial<Results>;
}

interface Row {
  readonly metric: Metric;
  readonly point: number;
  readonly arm: number;
  readonly class: string | null;
  readonly classOrdinal: number;
  readonly place: string | null;
}

/** Plausible sizes: what the control world does, and how much of it an arm takes away or costs. */
function valueOf({ metric, point, arm, classOrdinal }: Row): number {
  const weight = 1 / (2 + classOrdinal);
  if (metric.id.startsWith('wanted.lost')) {
    const parts: Record<string, number> = {
      perThousand: 1,
      byRejection: 0.6,
      byLabel: 0.25,
      byTrust: 0.1,
      otherwise: 0.05,
    };
    const [last] = metric.id.split('.').slice(-1);
    return arm === 0 ? 0 : ((arm * 7) % 5) * 3 * (1 + classOrdinal) * parts[last];
  }
  const scale =
    metric.unit === 'share'
      ? 0.3
      : metric.unit.startsWith('currency')
        ? 400
        : metric.unit === 's'
          ? 9000
          : 0.2;
  return (
    scale * weight * (1 + 0.1 * point) * (1 - ((arm * 5) % 8) / 12) -
    (metric.id === 'operator.profit.perDay' ? 90 : 0)
  );
}

function measureOf(row: Row, ids: { point: string; arm: string }, hasData: boolean): Measure {
  const { metric, arm } = row;
  const estimate = valueOf(row);
  const control = valueOf({ ...row, arm: 0 });
  const half = Math.abs(estimate) * 0.04 + Math.abs(control) * 0.02;
  const none = { estimate: null, low: null, high: null };
  const around = (value: number, by: number) => ({ estimate: value, low: value - by, high: value + by });
  return {
    metric: metric.id,
    designPoint: ids.point,
    arm: ids.arm,
    class: row.class,
    place: row.place,
    n: hasData ? 20 : 0,
    ...(hasData ? around(estimate, half) : none),
    method: hasData ? 'student' : 'none',
    numerator: hasData ? estimate * 1000 : 0,
    denominator: hasData ? 1000 : 0,
    undefinedBecause: hasData ? null : 'nothing was counted',
    perReplication: [],
    versusControl:
      arm === 0
        ? null
        : { ...(hasData ? around(estimate - control, half) : none), isPaired: true, adjusted: 'holm' },
  };
}

export function resultsFixture(options: FixtureOptions = {}): Results {
  const arms = options.arms ?? ['none', 'daily-cap', 'labels'];
  const unwanted = options.unwanted ?? ['robots'];
  const wanted = options.wanted ?? ['person', 'courier', 'clinic'];
  const points = options.points ?? ['base'];
  const places = options.places ?? ['terminating/cap'];
  const groups = (metric: Metric): readonly (string | null)[] => {
    if (metric.scope === 'world' || metric.scope === 'site') return [null];
    return [...(metric.scope === 'wanted' ? wanted : unwanted), null];
  };
  const measures = points.flatMap((point, p) =>
    arms.flatMap((arm, a) =>
      metricCatalogue.flatMap((metric) =>
        groups(metric).flatMap((group, g) =>
          (metric.scope === 'site' ? (a === 0 ? [] : places) : [null]).map((place) => {
            const row = {
              metric,
              point: p,
              arm: a,
              class: group,
              classOrdinal: group === null ? 0 : g,
              place,
            };
            return measureOf(row, { point, arm }, options.hasData ?? true);
          }),
        ),
      ),
    ),
  );
  return { ...frame({ arms, unwanted, wanted, points }), measures, ...options.changes };
}

interface Names {
  readonly arms: readonly string[];
  readonly unwanted: readonly string[];
  readonly wanted: readonly string[];
  readonly points: readonly string[];
}

function frame({ arms, unwanted, wanted, points }: Names): Omit<Results, 'measures'> {
  const states = Object.fromEntries(finalStates.map((state, i) => [state, 10 ** Math.min(i, 5)]));
  const attempts = Object.values(states).reduce((sum, count) => sum + count, 0);
  return {
    format: 'ringfence-results/1',
    status: 'complete',
    id: 'fixture',
    title: { en: 'AI robots in a city of 100,000', zh: '十万人城市里的机器人' },
    engine: { version: '0.1.0', calculation: 1 },
    seed: 7,
    level: 0.95,
    mode: 'closed',
    hashes: { world: 'sha256:0a1b', experiment: 'sha256:2c3d', plugins: { 'volume-cap': '1' } },
    replay: 'ringfence run fixture.yaml --seed 7 -r 20',
    replications: { planned: 20, done: 20 },
    designPoints: points.map((id, i) => ({
      id,
      settings: i === 0 ? {} : { 'callers.robots.books.minute': 0.05 * i },
    })),
    arms: arms.map((id, i) => ({
      id,
      isControl: i === 0,
      settings:
        i === 0 ? {} : { 'screening.terminating': [{ id: 'cap', use: 'volume-cap', limitCalls: 100 * i }] },
    })),
    classes: [
      ...unwanted.map((id) => ({ id, isUnwanted: true, isProtected: false })),
      ...wanted.map((id, i) => ({ id, isUnwanted: false, isProtected: i % 3 === 2 })),
    ],
    assumptionRange: null,
    callers: [],
    world: { subscribers: 100_000, days: 7, preHistoryDays: 28, start: '2020-08-03', currency: 'CNY' },
    assumptions: [
      {
        path: 'population.residents.labelApp',
        value: 0.33,
        unit: 'share',
        source: 'Hiya 2023, facts A5',
        status: 'measured',
      },
      {
        path: 'callers.robots.pacing.hours',
        value: ['09:00', '20:00'],
        unit: '',
        source: 'scenario',
        status: 'given',
      },
      {
        path: 'callers.robots.script.humanLikeness',
        value: 0.4,
        unit: 'share',
        source: 'assumed',
        status: 'assumed',
      },
    ],
    audit: points.flatMap((designPoint) =>
      arms.map((arm) => ({ designPoint, arm, attempts, finalStates: states, fingerprints: {} })),
    ),
  };
}

/** No dialer drops a call: `bids` calls, if any, asked for an agent in each arm. */
export const withoutDrops = (results: Results, bids: 'none' | 'some'): Results => ({
  ...results,
  measures: results.measures.map((one): Measure => {
    if (one.metric === 'operator.dialerDropRate')
      return { ...one, estimate: 0, low: 0, high: 0.85, method: 'exact-zero' };
    if (one.metric !== 'operator.reneged.share' || bids === 'some') return one;
    return { ...one, estimate: null, low: null, high: null, method: 'none' };
  }),
});

/** Arms that differ in a caller, so that tables show what operators do. */
export const withCallersChanged = (results: Results): Results => ({
  ...results,
  arms: results.arms.map((arm) =>
    arm.isControl ? arm : { ...arm, settings: { 'callers.robots.pacing': { use: 'agents' } } },
  ),
});

/** One replication in twenty makes most of the spread of these metrics. */
export const withTails = (results: Results, metrics: readonly string[]): Results => ({
  ...results,
  measures: results.measures.map((one) =>
    metrics.includes(one.metric)
      ? { ...one, perReplication: Array.from({ length: 20 }, (_, i) => (i === 0 ? 100 : 1 + i / 100)) }
      : one,
  ),
});

/** Two weeks of short calls, and a rule that begins with the second. */
export function withWeeks(results: Results): Results {
  const [some] = results.measures;
  const weeks = results.arms.flatMap(({ id: arm }) =>
    [4.4, 2.6].map((estimate, i) => ({
      ...some,
      arm,
      class: null,
      metric: 'week.unwanted.short.perSubscriberDay',
      place: `week/${i + 1}`,
      estimate,
      low: estimate - 0.1,
      high: estimate + 0.1,
    })),
  );
  const rules = [{ id: 'short', use: 'br-short-2022', from: '2020-08-10' }];
  return {
    ...results,
    arms: results.arms.map((arm) => (arm.isControl ? arm : { ...arm, settings: { rules } })),
    world: { ...results.world, start: '2020-08-03', days: 14 },
    measures: [...results.measures, ...weeks],
  };
}

/** What stands on a page, without drawings. */
export const bodyText = (page: string): string =>
  page
    .slice(page.indexOf('<body>'))
    .replace(/<(svg|script)[^]*?<\/\1>/g, '')
    .replaceAll('<wbr>', '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
