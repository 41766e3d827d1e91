/** What is wrong with all that the files hold: no call, the calls of several arms, or of another one than was asked for. */
import type { Failure } from '../../failures/failure.ts';
import { wholeFile } from '../../failures/failure.ts';
import { nearestName } from '../../failures/nearestName.ts';
import type { ImportAccount } from '../../imports/importAccount.ts';
import { rejectionFailures } from '../../imports/rejectionFailures.ts';
import type { Recording } from './gathering.ts';

interface Asked {
  readonly files: readonly string[];
  readonly arm: string | undefined;
}

interface Found {
  readonly recordings: readonly Recording[];
  /** All that any row of any file names. */
  readonly arms: readonly string[];
  /** Of files that are no traces. */
  readonly account: ImportAccount;
}

/** Arms are different worlds: only one at a time is judged. */
export function rowsFailures(
  { files, arm: asked }: Asked,
  { recordings, arms, account }: Found,
): readonly Failure[] {
  const failure = (found: string, expected: string, hint: string): Failure => ({
    ...wholeFile(files.length === 1 ? files[0] : `${files.length} files`),
    path: '',
    found,
    expected,
    hint,
  });
  if (asked !== undefined && !arms.includes(asked)) {
    const nearest = nearestName(asked, arms);
    const hint = nearest === undefined ? '' : `did you mean ${nearest}?`;
    return [
      failure(`no calls of arm ${asked}`, arms.length === 0 ? 'no --arm' : `one of ${arms.join(', ')}`, hint),
    ];
  }
  if (recordings.length === 0)
    return [failure('no call that can be read', 'at least one', ''), ...rejectionFailures(account)];
  const here = new Set(recordings.map(({ arm }) => arm));
  if (here.size < 2) return [];
  return [failure(`the calls of ${here.size} arms: ${arms.join(', ')}`, 'one arm', 'choose one with --arm')];
}
