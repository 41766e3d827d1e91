/** Terms of sanctions as parameters: how likely, how dear, how late, for how long. */
import { secondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { inUnits } from '../../model/contracts/money.ts';
import type { Parameter, ParameterTable, ParameterValues } from '../../model/contracts/parameter.ts';
import { secondsParameter, shareParameter } from '../../model/contracts/termParameters.ts';
import type { SanctionTerms } from '../../model/contracts/rule.ts';

type Value = readonly [value: number, source: string];

/** What a law says of its sanctions; what is left out is zero, chances are assumed. */
export interface SanctionText {
  readonly currency?: string;
  readonly fine?: Value;
  readonly delayDays?: Value;
  readonly durationDays?: Value;
  /** Left out: no parameter, and every suspension lasts as long as the first. */
  readonly repeatDays?: Value;
  readonly identifiedShare?: Value;
  readonly sanctionedShare?: Value;
  readonly collectedShare?: Value;
}

const share = ([value, source]: Value, says: string): Parameter => shareParameter(value, says, source);

const days = ([value, source]: Value, says: string): Parameter =>
  secondsParameter(value * secondsADay, says, source);

const money = ([value, source]: Value, says: string): Parameter => ({
  type: 'money',
  default: value,
  minimum: 0,
  maximum: 1_000_000_000,
  unit: 'currency',
  says,
  source,
});

const none: Value = [0, 'the law names none'];

export const sanctionParameters = (text: SanctionText): ParameterTable => ({
  identifiedShare: share(
    text.identifiedShare ?? [0.01, 'assumed'],
    'chance that a complaint about a call that breaks the rule leads to its caller',
  ),
  sanctionedShare: share(
    text.sanctionedShare ?? [0.1, 'assumed'],
    'chance that a caller who is found is sanctioned',
  ),
  collectedShare: share(text.collectedShare ?? [1, 'assumed'], 'part of a fine that is collected'),
  fine: money(
    text.fine ?? none,
    `fine for one case${text.currency === undefined ? '' : `, ${text.currency}`}`,
  ),
  sanctionDelay: days(text.delayDays ?? [30, 'assumed'], 'from the complaint to the sanction'),
  sanctionDuration: days(text.durationDays ?? none, 'how long a suspension lasts'),
  ...(text.repeatDays === undefined
    ? {}
    : {
        repeatDuration: days(
          text.repeatDays,
          'how long a suspension lasts for who has been sanctioned under the rule before',
        ),
      }),
});

export const sanctionTerms = (values: ParameterValues): SanctionTerms => ({
  identifiedShare: Number(values.identifiedShare),
  sanctionedShare: Number(values.sanctionedShare),
  collectedShare: Number(values.collectedShare),
  fine: inUnits(Number(values.fine)),
  delaySeconds: Number(values.sanctionDelay),
  durationSeconds: Number(values.sanctionDuration),
  ...(values.repeatDuration === undefined ? {} : { repeatDurationSeconds: Number(values.repeatDuration) }),
});

/** The same of whoever lends the number shown. */
export const lenderSanctionParameters = (
  text: Required<Omit<SanctionText, 'currency' | 'collectedShare' | 'repeatDays'>> &
    Pick<SanctionText, 'currency'>,
): ParameterTable => ({
  lenderIdentifiedShare: share(
    text.identifiedShare,
    'chance that a complaint about a call that breaks the rule leads to whoever lends its number',
  ),
  lenderSanctionedShare: share(text.sanctionedShare, 'chance that a lender who is found is sanctioned'),
  lenderFine: money(
    text.fine,
    `fine that a lender who is sanctioned pays besides${text.currency === undefined ? '' : `, ${text.currency}`}`,
  ),
  lenderSanctionDelay: days(text.delayDays, 'from the complaint to the sanction of the lender'),
  lenderSanctionDuration: days(text.durationDays, 'how long the lender’s number is shut'),
});

export const lenderSanctionTerms = (values: ParameterValues): SanctionTerms => ({
  identifiedShare: Number(values.lenderIdentifiedShare),
  sanctionedShare: Number(values.lenderSanctionedShare),
  // Who lends is a firm with a name and goes on with its business.
  collectedShare: 1,
  fine: inUnits(Number(values.lenderFine)),
  delaySeconds: Number(values.lenderSanctionDelay),
  durationSeconds: Number(values.lenderSanctionDuration),
});
