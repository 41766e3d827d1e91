/** Exit codes of the program. */
export const ExitCode = {
  done: 0,
  /** Failed after the start: a plug-in, the disk, a bug. */
  failed: 1,
  /** Found before the first event: usage, an invalid file, an unwritable output, too large. */
  usage: 2,
  inconclusive: 3,
  notComparable: 4,
  notDeterministic: 5,
  gateFailed: 100,
  interrupted: 130,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
