/** What measures show of what a rule had somebody do, and whether that can have moved a call. */
import { placeOfRule } from '../../model/measures/ruleMetrics.ts';
import { suspendedKinds } from '../../model/network/suspensionTable.ts';
import type { FindMeasure } from '../results/measureIndex.ts';
import type { ArmRule, Results } from '../results/results.ts';

export interface RuleAsked {
  readonly results: Results;
  readonly find: FindMeasure;
  readonly point: string;
  readonly arm: Results['arms'][number];
  readonly rule: ArmRule;
}

/**
 * `none`: nobody did anything for its sake. All that was done was decided by an office or alarmed for a suspension, and moved no call: `late` it falls due
 * after the end, `fines` nobody reacts to them, `orders` no suspension of the arm began in time. `maybe`: a call may have been moved.
 */
export type RuleEffect = 'none' | 'late' | 'fines' | 'orders' | 'maybe';

const ofCallers = ['rule.letGo.share', 'rule.putOff.perDay'];
const ofOffices = ['rule.sanctions.perDay'];
const alarms = ['detector.truePositive.share', 'detector.falsePositive.share'];
/** An alarm of such a site does nothing to the call. */
const onlyLooks = 'allow';

/** Null where nothing was measured of the rule. */
export function ruleEffect(asked: RuleAsked): RuleEffect | null {
  const { ruleSites = [] } = asked.arm;
  const sites = ruleSites.filter(({ rule }) => rule === asked.rule.id);
  const isDone = (metrics: readonly string[]): boolean | null => isCounted(asked, metrics);
  const isDecided = isDone(ofOffices);
  const isKept = isDone(ofCallers);
  if (isDecided === null || isKept === null) return null;
  const isAlarmed = (of: typeof sites): boolean => of.some(({ place }) => hasAlarms(asked, place));
  if (isKept || isAlarmed(sites.filter(({ action }) => action !== onlyLooks))) return 'maybe';
  const isShut = isAlarmed(sites.filter(({ suspends }) => suspends === true));
  if (!isShut && !isDecided) return 'none';
  const isNobodyShut = noSuspensionBegan(asked);
  if (isShut && !isNobodyShut) return 'maybe';
  if (!isDecided) return 'orders';
  const { reach = 'any' } = asked.rule;
  return reach === 'any' || (reach === 'orders' && !isNobodyShut) ? 'maybe' : reach;
}

/** Of any class; null where it was not measured. */
function isCounted(
  { results, find, point: designPoint, arm, rule }: RuleAsked,
  metrics: readonly string[],
): boolean | null {
  const place = placeOfRule(rule.id);
  const found = results.classes.flatMap((group) =>
    metrics.flatMap((metric) => find({ metric, designPoint, arm: arm.id, class: group.id, place }) ?? []),
  );
  return found.length === 0 ? null : found.some(({ numerator }) => numerator > 0);
}

const hasAlarms = ({ find, point: designPoint, arm }: RuleAsked, place: string): boolean =>
  alarms.some((metric) => (find({ metric, designPoint, arm: arm.id, place })?.numerator ?? 0) > 0);

/** By whomever it was ordered; false where it was not measured. */
const noSuspensionBegan = ({ find, point: designPoint, arm }: RuleAsked): boolean =>
  suspendedKinds.every(
    (kind) => find({ metric: `suspended.${kind}s.count`, designPoint, arm: arm.id })?.numerator === 0,
  );
