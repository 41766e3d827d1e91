/** What a third party's rule may answer, and have carriers do. */
import { SanctionCode } from '../../model/contracts/rule.ts';
import { enforceProblems, placeText } from '../scenario/world/placedDetectors.ts';
import { notBefore } from './operatorChecks.ts';
import { builtInCatalogue } from './plugins.ts';
import type { PartCheck } from './partCheck.ts';
import type { Ranges } from './valueRanges.ts';
import {
  absentOr,
  amount,
  orAbsent,
  price,
  returned,
  share,
  shown,
  textOf,
  wholeFrom,
} from './valueRanges.ts';

/** The first fault of the detectors that a rule places, with the entry where it is. */
const enforced: PartCheck = (enforce) => {
  const [problem] = enforceProblems(enforce, builtInCatalogue.detector);
  if (problem === undefined) return null;
  const { path, found, expected, hint } = problem;
  return `${placeText(path)} is ${found}; expected ${expected}${hint === '' ? '' : `; ${hint}`}`.trimStart();
};

/** A reason stands in one line of a table. Assumed. */
const reasonAtMost = 500;

const ringSeconds: PartCheck = (value) =>
  value === undefined || amount.holds(value) ? null : `is ${shown(value)}; expected ${amount.says}`;

const sanctionRanges: Ranges = {
  identifiedShare: share,
  sanctionedShare: share,
  collectedShare: share,
  fine: price,
  delaySeconds: amount,
  durationSeconds: amount,
  repeatDurationSeconds: orAbsent(amount),
};

export const ruleChecks = (): Readonly<Record<string, PartCheck>> => ({
  enforce: enforced,
  obey: notBefore,
  keepClear: notBefore,
  faultOfEnd: returned(textOf(reasonAtMost)),
  sanction: returned(wholeFrom(SanctionCode.none, SanctionCode.upstream)),
  sanctions: absentOr(sanctionRanges),
  sanctionLender: returned(wholeFrom(SanctionCode.none, SanctionCode.upstream)),
  lenderSanctions: absentOr(sanctionRanges),
  leastRingSeconds: ringSeconds,
  dropMessageSeconds: ringSeconds,
  why: returned(textOf(reasonAtMost)),
});
