/** Which rules of an arm had nothing to act on, or nobody who acts for them: an arm that is equal to its control is read with its reasons. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { placeOfRule } from '../../model/measures/ruleMetrics.ts';
import type { FindMeasure } from '../results/measureIndex.ts';
import type { Measure, Results } from '../results/results.ts';

export interface IdleRule {
  /** As the scenario names it. */
  readonly id: string;
  /** Classes whose calls break it, in their order, and how many of their calls do; none: no call breaks it. */
  readonly brokenBy: readonly { readonly class: string; readonly share: number }[];
  /** It has carriers raise alarms or somebody sanctioned, and yet its arm has the calls of the control: they come too late, or do nothing to a call. */
  readonly isInVain: boolean;
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

/** What shows that a rule had somebody do something. */
const actions = ['rule.letGo.share', 'rule.putOff.perDay', 'rule.sanctions.perDay'];
const alarms = ['detector.truePositive.share', 'detector.falsePositive.share'];
/** An alarm of such a site does nothing to the call. */
const onlyLooks = 'allow';

/** Arms with such rules, in their order. An arm that sets no rules and no callers has those of its control, which are told there. */
export function idleArms(asked: IdleAsked): readonly IdleArm[] {
  return asked.results.arms.filter(isToldItself).flatMap((arm): readonly IdleArm[] => {
    if (arm.rules === undefined) return [];
    const isEqual = !arm.isControl && hasControlsCalls(asked, arm.id);
    const rules = arm.rules.flatMap(({ id, use }) => {
      const hasActed = acted(asked, arm, id);
      if (hasActed === null) return [];
      // A rule that is not of the library may have put up sites that nobody knows.
      const isIdle = isEqual || (!hasActed && isOfLibrary(asked.results, use));
      return isIdle ? [{ id, brokenBy: brokenBy(asked, arm.id, id), isInVain: hasActed }] : [];
    });
    return rules.length === 0 ? [] : [{ arm: arm.id, hasControlsCalls: isEqual, rules }];
  });
}

const isToldItself = ({ isControl, settings }: ArmOfResults): boolean =>
  isControl || Object.keys(settings).some((path) => /^(callers|rules)(\.|$)/.test(path));

const isOfLibrary = ({ rules = [] }: Results, use: string): boolean => rules.some((rule) => rule.use === use);

/** Null where nothing was measured of the rule. */
function acted(
  { results, find, point: designPoint }: IdleAsked,
  { id: arm, ruleSites = [] }: ArmOfResults,
  rule: string,
): boolean | null {
  const place = placeOfRule(rule);
  const found = results.classes.flatMap((group) =>
    actions.flatMap((metric) => find({ metric, designPoint, arm, class: group.id, place }) ?? []),
  );
  const sites = ruleSites.filter((site) => site.rule === rule && site.action !== onlyLooks);
  const raised = sites.flatMap((site) =>
    alarms.flatMap((metric) => find({ metric, designPoint, arm, place: site.place }) ?? []),
  );
  return found.length === 0 ? null : [...found, ...raised].some(({ numerator }) => numerator > 0);
}

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
