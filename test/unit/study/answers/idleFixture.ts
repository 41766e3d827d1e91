/** Results of a control and two arms with rules of which nothing was done but what a test says. */
import { suspendedKinds } from '../../../../src/model/network/suspensionTable.ts';
import { measureIndex } from '../../../../src/study/results/measureIndex.ts';
import type { ArmRule, Measure, Results } from '../../../../src/study/results/results.ts';
import type { ResultRuleSite } from '../../../../src/study/results/ruleSites.ts';
import { resultsFixture } from '../report/resultsFixture.ts';

const fixture = resultsFixture({ arms: ['none', 'de', 'us'], wanted: ['person'] });
export const ruleMetrics = [
  'rule.letGo.share',
  'rule.putOff.perDay',
  'rule.broken.share',
  'rule.sanctions.perDay',
];
const uses: Readonly<Record<string, readonly string[]>> = { none: [], de: ['uwg', 'cli'], us: ['hours'] };
const usualSite: ResultRuleSite = {
  place: 'transit/rule-cli',
  rule: 'cli',
  detector: 'foreign-ingress',
  action: 'reject',
};

interface Played {
  /** By `ARM RULE CLASS METRIC`, 0 where nothing is said. */
  readonly counted?: Readonly<Record<string, number>>;
  /** Arm whose calls are those of the control. */
  readonly equal?: string;
  readonly alarms?: number;
  readonly library?: readonly string[];
  /** What is known of a rule before it is played. */
  readonly known?: Readonly<Record<string, Partial<ArmRule>>>;
  readonly site?: Partial<ResultRuleSite>;
  /** Of numbers, in the arm of the site; absent: not measured. */
  readonly suspensions?: number;
}

export function withRules(of: Played): Results {
  const { equal, alarms = 0, library = ['uwg', 'cli', 'hours'], known = {} } = of;
  const site = { ...usualSite, ...of.site };
  const [like] = fixture.measures;
  const alarmed = { ...like, metric: 'detector.truePositive.share', arm: 'de', class: null };
  const find = measureIndex(fixture.measures);
  const played = fixture.measures.map((measure): Measure => {
    const isMoney = measure.metric.startsWith('operator.profit');
    const control = find({ metric: measure.metric, designPoint: 'base', arm: 'none', class: measure.class });
    if (measure.arm !== equal || isMoney || control === undefined) return measure;
    const zero = { estimate: 0, low: 0, high: 0 };
    const versusControl = measure.versusControl === null ? null : { ...measure.versusControl, ...zero };
    return { ...control, arm: measure.arm, versusControl };
  });
  return {
    ...fixture,
    arms: fixture.arms.map((arm) => ({
      ...arm,
      settings: arm.isControl ? {} : { rules: [] },
      rules: uses[arm.id].map((id) => ({ id, use: id, ...known[id] })),
      ruleSites: arm.id === 'de' ? [site] : [],
    })),
    rules: library.map((use) => ({ use, jurisdiction: 'DE', title: use, status: 'verified' })),
    measures: [
      ...played,
      ...countsOf(of),
      ...suspensionsOf(of),
      { ...alarmed, place: site.place, numerator: alarms, denominator: 100 },
    ],
  };
}

function countsOf({ counted = {} }: Played): readonly Measure[] {
  const [like] = fixture.measures;
  return Object.entries(uses).flatMap(([arm, rules]) =>
    rules.flatMap((rule) =>
      ['robots', 'person'].flatMap((group) =>
        ruleMetrics.map((metric): Measure => {
          const numerator = counted[`${arm} ${rule} ${group} ${metric}`] ?? 0;
          const of = { metric, arm, class: group, place: `rule/${rule}`, versusControl: null };
          return { ...like, ...of, estimate: numerator / 100, numerator, denominator: 100 };
        }),
      ),
    ),
  );
}

function suspensionsOf({ suspensions }: Played): readonly Measure[] {
  if (suspensions === undefined) return [];
  const [like] = fixture.measures;
  return suspendedKinds.map((kind) => {
    const numerator = kind === 'number' ? suspensions : 0;
    const of = { metric: `suspended.${kind}s.count`, arm: 'de', class: null, versusControl: null };
    return { ...like, ...of, estimate: numerator, numerator };
  });
}
