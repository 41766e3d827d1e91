/** What is read of calls in an arm: what nobody reads need not be written. */
import type { AttemptColumn } from '../../calls/observed.ts';
import type { Arm } from '../state/arm.ts';
import type { Site } from '../sites/site.ts';
import type { Frame } from './frame.ts';

/** Whence a call comes. */
const originColumns: readonly AttemptColumn[] = ['ingress', 'route', 'account', 'line', 'sim', 'cell'];

/** Beside detectors: an observer, rules, a graph of carriers, and an office, whose suspensions name accounts, lines and carriers. */
export function columnsRead(
  { world, carrierMap }: Pick<Frame, 'world' | 'carrierMap'>,
  { isObserved }: { readonly isObserved: boolean },
  sites: readonly Pick<Site, 'reads' | 'needsRelease'>[],
): Pick<Arm, 'isReleaseRead' | 'isConsentRead' | 'isCalledNumberRead' | 'isOriginRead'> {
  const isConsentRead = isObserved || world.rules.length > 0;
  const areAllRead = isConsentRead || carrierMap !== null || world.complaintOffice !== null;
  const isRead = (column: AttemptColumn): boolean =>
    areAllRead || sites.some(({ reads }) => reads.includes(column));
  return {
    isReleaseRead: isObserved || sites.some(({ needsRelease }) => needsRelease),
    isConsentRead,
    isCalledNumberRead: isRead('calledNumber'),
    isOriginRead: originColumns.some(isRead),
  };
}
