/** Which number may be shown on which call. A withheld number, and one that is not chosen yet, has neither kind nor purpose. */
import type { NumberTable } from '../../../engine/tables/numberTable.ts';
import { ShownKind, ShownPurpose } from '../../../model/contracts/ruleCalls.ts';
import type { RuleSite } from '../../../model/contracts/rule.ts';
import type { Condition } from '../condition.ts';
import { whenever } from '../condition.ts';

/** The number comes from a range for one of these purposes. */
export function showsPurpose(...purposes: readonly ShownPurpose[]): Condition {
  const codes: readonly number[] = purposes.map((purpose) => ShownPurpose[purpose]);
  return whenever(
    `a number that is not of a range for ${purposes.join(' or ')}`,
    ({ shownPurpose }) => shownPurpose < 0 || codes.includes(shownPurpose),
  );
}

/** The number is of none of these kinds. */
export function showsNoKind(...kinds: readonly ShownKind[]): Condition {
  const codes: readonly number[] = kinds.map((kind) => ShownKind[kind]);
  return whenever(
    `a ${kinds.join(' or ')} number is shown`,
    ({ shownKind }) => shownKind < 0 || !codes.includes(shownKind),
  );
}

/** The number is not from a range for incoming calls only. */
export const mayCallOut: Condition = whenever(
  'a number for incoming calls only is shown',
  ({ shownPurpose }) => shownPurpose !== ShownPurpose['inbound-only'],
);

/** The number is in service. */
export const showsServed: Condition = whenever(
  'a number out of service is shown',
  ({ isShownAllocated }) => isShownAllocated !== 0,
);

/** The number is nobody else's who lends it. */
export const showsNoLent: Condition = whenever(
  'somebody else’s number, lent, is shown',
  ({ isShownLent }) => isShownLent !== 1,
);

/** A number is shown. */
export const showsNumber: Condition = whenever(
  'no number is shown',
  ({ calledNumber, callingNumber }) => calledNumber === 0 || callingNumber > 0,
);

/** A call from abroad does not show a number of this country. */
export const noHomeNumberFromAbroad: Condition = whenever(
  'a domestic number on a call from abroad',
  ({ isFromAbroad, isShownDomestic }) => isFromAbroad !== 1 || isShownDomestic !== 1,
);

/** The signature says at least so much: 1 A, 2 B, 3 C. */
export const attested: Condition = whenever(
  'nobody has signed the call',
  ({ attestation }) => attestation !== 0,
);

/** A caller uses no more than so many numbers. */
export function numbersOfCaller({ tools }: RuleSite, atMost: number): Condition {
  const owners: NumberTable = tools.numberTable(256);
  const ownerOf = owners.int32Column();
  const counts: NumberTable = tools.numberTable(64);
  const count = counts.int32Column();
  const isNew = (caller: number, number: number): boolean => {
    const row = owners.rowOf(number);
    return row < 0 || ownerOf.at(row) !== caller + 1;
  };
  return {
    because: `more than ${atMost} numbers of one caller`,
    earliest: ({ caller, callingNumber }, nowSecond) => {
      const row = counts.rowOf(caller);
      const used = row < 0 ? 0 : count.at(row);
      return callingNumber > 0 && used >= atMost && isNew(caller, callingNumber) ? Infinity : nowSecond;
    },
    afterAttempt: ({ caller, callingNumber }) => {
      if (callingNumber <= 0 || !isNew(caller, callingNumber)) return;
      ownerOf.set(owners.rowOrAdd(callingNumber), caller + 1);
      const row = counts.rowOrAdd(caller);
      count.set(row, count.at(row) + 1);
    },
  };
}
