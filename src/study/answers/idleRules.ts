/** Which rules of an arm had nothing to act on, or nobody who acts for them: an arm that is equal to its control is read with its reasons. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { placeOfRule } from '../../model/measures/ruleMetrics.ts';
import type { FindMeasure } from '../results/measureIndex.ts';
import type { ArmRule, Measure, Results } from '../results/results.ts';
import { setsRules } from '../results/setsRules.ts';
import { ruleEffect } from './ruleEffect.ts';
import type { RuleEffect } from './ruleEffect.ts';
import { unbrokenReason } from './unbrokenReason.ts';
import type { UnbrokenReason } from './unbrokenReason.ts';

export interface IdleRule {
  /** As the scenario names it. */
  readonly id: string;
  /** The part that it is. */
  readonly use: string;
  /** Classes whose calls break it, in their order, and how many of their calls do; none: no call breaks it. */
  readonly brokenBy: readonly { readonly class: string; readonly share: number }[];
  /** Where no call breaks it, why; null where that is not known. */
  readonly unbroken: UnbrokenReason | null;
  /** Not `none`: something was done for its sake, and yet it moved no call. `maybe`: nobody knows why, but its arm has the calls of the control. */
  readonly effect: RuleEffect;
}

export interface IdleArm {
  readonly arm: string;
  /** Every measure but those in money is the control’s, in every replication. */
  readonly hasControlsCalls: boolean;
  /** In the order of the arm's rules. */
  readonly rules: readonly IdleRule[];
}

export interface IdleAsked {
  readonly results: Results;
  readonly find: FindMeasure;
  readonly point: string;
}

type ArmOfResults = Results['arms'][number];

/** Arms with such rules, in their order. An arm that sets no rules and no callers has those of its control, which are told there. */
export function idleArms(asked: IdleAsked): readonly IdleArm[] {
  return asked.results.arms.filter(isToldItself).flatMap((arm): readonly IdleArm[] => {
    if (arm.rules === undefined) return [];
    const isEqual = !arm.isControl && hasControlsCalls(asked, arm.id);
    const rules = arm.rules.flatMap((rule): readonly IdleRule[] => {
      const ofArm = { ...asked, arm, rule };
      const effect = ruleEffect(ofArm);
      if (effect === null || !(isEqual || isIdle(asked.results, rule, effect))) return [];
      const broken = brokenBy(asked, arm.id, rule.id);
      const unbroken = broken.length === 0 ? unbrokenReason(ofArm) : null;
      return [{ id: rule.id, use: rule.use, brokenBy: broken, unbroken, effect }];
    });
    return rules.length === 0 ? [] : [{ arm: arm.id, hasControlsCalls: isEqual, rules }];
  });
}

const isToldItself = ({ isControl, settings }: ArmOfResults): boolean => isControl || setsRules(settings);

/** A rule that is not of the library may have put up sites that nobody knows; who rings longer for a rule's sake is not counted. */
const isIdle = ({ rules = [] }: Results, { use, changesManner }: ArmRule, effect: RuleEffect): boolean =>
  effect !== 'maybe' && changesManner !== true && rules.some((rule) => rule.use === use);

const brokenBy = (
  { results, find, point: designPoint }: IdleAsked,
  arm: string,
  rule: string,
): IdleRule['brokenBy'] =>
  results.classes.flatMap(({ id }) => {
    const broken = find({
      metric: 'rule.broken.share',
      designPoint,
      arm,
      class: id,
      place: placeOfRule(rule),
    });
    const share = broken?.estimate ?? 0;
    return share > 0 ? [{ class: id, share }] : [];
  });

/** A fine that falls due after the end stands in the books of the time, and moves no call. */
const metricsOfCalls = metricCatalogue.filter(({ unit }) => !unit.startsWith('currency')).map(({ id }) => id);

/** Of places it is not asked: the control has no such rule. */
function hasControlsCalls({ results, find, point: designPoint }: IdleAsked, arm: string): boolean {
  const control = results.arms.find(({ isControl }) => isControl);
  if (control === undefined) return false;
  const groups = [null, ...results.classes.map(({ id }) => id)];
  return metricsOfCalls.every((metric) =>
    groups.every((group) => {
      const inArm = (of: string): Measure | undefined => find({ metric, designPoint, arm: of, class: group });
      return isSame(inArm(arm), inArm(control.id));
    }),
  );
}

const isSame = (a: Measure | undefined, b: Measure | undefined): boolean =>
  a === undefined ||
  b === undefined ||
  (a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.perReplication.every((value, i) => value === b.perReplication[i]));
