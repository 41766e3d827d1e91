/** Metrics of rules: who breaks them, whom they keep from calling, whom they catch. */
import { RuleCounter, ruleCounters } from './counters.ts';
import type { Metric, MetricReader } from './metric.ts';

/** Where the measures of a rule stand, by its id in the scenario. */
export const placeOfRule = (id: string): string => `rule/${id}`;

const read =
  (numerator: RuleCounter, denominators: readonly RuleCounter[]): MetricReader =>
  ({ totals }, { classes, site }) => {
    const { counters } = totals.rules[site];
    let above = 0;
    let below = 0;
    for (const c of classes) {
      above += counters[c * ruleCounters + numerator];
      for (const d of denominators) below += counters[c * ruleCounters + d];
    }
    return [above, below];
  };

const perDay =
  (counter: RuleCounter): MetricReader =>
  (account, target) => [read(counter, [])(account, target)[0], account.days];

const rule = { scope: 'rule', isPrimary: false } as const;

export const ruleMetrics: readonly Metric[] = [
  {
    ...rule,
    id: 'rule.broken.share',
    unit: 'share',
    worse: 'up',
    numerator: 'calls that break the rule',
    denominator: 'calls made while it was in force',
    says: 'share of a class’s calls that break the rule',
    read: read(RuleCounter.broken, [RuleCounter.made]),
  },
  {
    ...rule,
    id: 'rule.letGo.share',
    unit: 'share',
    worse: 'neither',
    numerator: 'planned calls that were not made for the rule’s sake',
    denominator: 'these and the calls made',
    says: 'share of the planned calls of callers who keep the rule that it has them let go',
    read: read(RuleCounter.letGo, [RuleCounter.letGo, RuleCounter.made]),
  },
  {
    ...rule,
    id: 'rule.putOff.perDay',
    unit: 'times',
    worse: 'neither',
    numerator: 'times that a caller who keeps the rule waited for its sake',
    denominator: 'days',
    says: 'waits for the rule’s sake in a day',
    read: perDay(RuleCounter.putOff),
  },
  {
    ...rule,
    id: 'rule.sanctions.perDay',
    unit: 'sanctions',
    worse: 'neither',
    numerator: 'sanctions decided under the rule',
    denominator: 'days',
    says: 'sanctions under the rule in a day',
    read: perDay(RuleCounter.sanctions),
  },
];
