/** What is wrong with all that the files hold: no call, the calls of several arms, of another one than was asked for, or to other numbers. */
import type { Failure } from '../../failures/failure.ts';
import { wholeFile } from '../../failures/failure.ts';
import { nearestName } from '../../failures/nearestName.ts';
import type { RejectionReason } from '../../imports/account/importAccount.ts';
import { rejectionFailures } from '../../imports/account/rejectionFailures.ts';
import type { Recording } from './gathering.ts';

interface Asked {
  readonly files: readonly string[];
  readonly arm: string | undefined;
  readonly called: readonly string[] | undefined;
}

interface Found {
  readonly recordings: readonly Recording[];
  /** All that any row of any file names. */
  readonly arms: readonly string[];
  /** Why records of files that are no traces are no calls. */
  readonly reasons: readonly RejectionReason[];
  /** One that was called, where beginnings of such numbers were asked for; else empty. */
  readonly calledNumber: string;
}

/** Arms are different worlds: only one at a time is judged. */
export function rowsFailures(
  { files, arm: asked, called }: Asked,
  { recordings, arms, reasons, calledNumber }: Found,
): readonly Failure[] {
  if (asked !== undefined && !arms.includes(asked)) {
    const nearest = nearestName(asked, arms);
    const hint = nearest === undefined ? '' : `did you mean ${nearest}?`;
    const expected = arms.length === 0 ? 'no --arm' : `one of ${arms.join(', ')}`;
    return [ofFiles(files, { found: `no calls of arm ${asked}`, expected, hint })];
  }
  if (recordings.length === 0 && called !== undefined)
    return [
      ofFiles(files, {
        found: `no call to a number that begins with ${called.join(' or ')}`,
        expected: 'how some called number begins, as the trace writes it',
        hint: calledNumber === '' ? '' : `one of those called is ${calledNumber}`,
      }),
      ...rejectionFailures(reasons),
    ];
  if (recordings.length === 0)
    return [
      ofFiles(files, { found: 'no call that can be read', expected: 'at least one', hint: '' }),
      ...rejectionFailures(reasons),
    ];
  const here = [...new Set(recordings.map(({ arm }) => arm ?? 'one without a name'))];
  return here.length < 2 ? [] : [severalArms(files, here)];
}

/** Those that were met: reading ends where a second one is. */
export const severalArms = (files: readonly string[], arms: readonly string[]): Failure =>
  ofFiles(files, {
    found: `the calls of at least ${arms.length} arms: ${arms.join(', ')}`,
    expected: 'one arm',
    hint: 'choose one with --arm',
  });

const ofFiles = (files: readonly string[], what: Pick<Failure, 'found' | 'expected' | 'hint'>): Failure => ({
  ...wholeFile(files.length === 1 ? files[0] : `${files.length} files`),
  path: '',
  ...what,
});
