/** Makes a rule out of what it says about itself, its conditions and what the network does about it. */
import { isAboutOf } from '../../model/contracts/ruleAbout.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';
import { SanctionCode } from '../../model/contracts/rule.ts';
import type {
  LenderCase,
  OperatorCase,
  PlacedDetector,
  Rule,
  RulePlugin,
  RuleSite,
} from '../../model/contracts/rule.ts';
import type { Condition } from './condition.ts';
import { lenderSanctionTerms, sanctionTerms } from './sanctionParameters.ts';

/** What a rule says about itself. */
export type RuleText = Omit<RulePlugin, 'family' | 'create' | 'needs' | 'version'> & {
  readonly version?: number;
};

/** What a rule does; what is left out does nothing. */
export interface RuleActs {
  readonly conditions?: (site: RuleSite, values: ParameterValues) => readonly Condition[];
  readonly enforce?: (values: ParameterValues) => readonly PlacedDetector[];
  readonly leastRingSeconds?: (values: ParameterValues) => number;
  readonly dropMessageSeconds?: (values: ParameterValues) => number;
  /** What the office decides; the terms are those of `sanctionParameters`. */
  readonly sanction?: (against: OperatorCase, values: ParameterValues) => SanctionCode;
  /** And about the lender of the number shown; the terms are those of `lenderSanctionParameters`. */
  readonly sanctionLender?: (against: LenderCase, values: ParameterValues) => SanctionCode;
}

/** Conditions that put a call off for each other's sake are asked so often. */
const roundsAtMost = 16;

type Asking = Condition['earliest'];

const earliestFor =
  (askings: readonly Asking[]): Asking =>
  (call, nowSecond) => {
    let second = nowSecond;
    for (let round = 0; round < roundsAtMost; round++) {
      const before = second;
      for (let i = 0; i < askings.length && second < Infinity; i++) second = askings[i](call, second);
      if (second === before || second === Infinity) return second;
    }
    return Infinity;
  };

interface RuleMade {
  readonly isAbout: (purpose: number) => boolean;
  readonly acts: RuleActs;
}

function ruleOf({ isAbout, acts }: RuleMade, site: RuleSite, values: ParameterValues): Rule {
  const conditions = acts.conditions?.(site, values) ?? [];
  const obey = earliestFor(conditions.map(({ earliest }) => earliest));
  const keepClear = earliestFor(conditions.map(({ earliest, earliestClear = earliest }) => earliestClear));
  const ifAbout =
    (asked: Asking): Asking =>
    (call, nowSecond) =>
      isAbout(call.purpose) ? asked(call, nowSecond) : nowSecond;
  const { sanction, sanctionLender, leastRingSeconds, dropMessageSeconds } = acts;
  return {
    enforce: acts.enforce?.(values) ?? [],
    obey: ifAbout(obey),
    ...(conditions.some(({ earliestClear }) => earliestClear !== undefined)
      ? { keepClear: ifAbout(keepClear) }
      : {}),
    ...(conditions.some(({ isBrokenByEnd }) => isBrokenByEnd !== undefined)
      ? {
          faultOfEnd: (ended) =>
            isAbout(ended.purpose)
              ? (conditions.find(({ isBrokenByEnd }) => isBrokenByEnd?.(ended) === true)?.because ?? '')
              : '',
        }
      : {}),
    why: (call, nowSecond) =>
      conditions.find((condition) => condition.earliest(call, nowSecond) > nowSecond)?.because ?? '',
    afterAttempt: (made) => {
      if (isAbout(made.purpose)) for (const { afterAttempt } of conditions) afterAttempt?.(made);
    },
    afterEnd: (ended) => {
      if (isAbout(ended.purpose)) for (const { afterEnd } of conditions) afterEnd?.(ended);
    },
    sanction: (against) => sanction?.(against, values) ?? SanctionCode.none,
    ...(sanction === undefined ? {} : { sanctions: sanctionTerms(values) }),
    ...(sanctionLender === undefined
      ? {}
      : {
          sanctionLender: (against: LenderCase) => sanctionLender(against, values),
          lenderSanctions: lenderSanctionTerms(values),
        }),
    ...(leastRingSeconds === undefined ? {} : { leastRingSeconds: leastRingSeconds(values) }),
    ...(dropMessageSeconds === undefined ? {} : { dropMessageSeconds: dropMessageSeconds(values) }),
  };
}

export function ruleFrom(text: RuleText, acts: RuleActs): RulePlugin {
  const isAbout = isAboutOf(text);
  return {
    family: 'rule',
    version: 1,
    needs: [],
    ...text,
    create: (site, values) => ruleOf({ isAbout, acts }, site, values),
  };
}

/** The usual sanction: a fine for every complaint that leads to the caller. */
export const fined = (): SanctionCode => SanctionCode.fine;
