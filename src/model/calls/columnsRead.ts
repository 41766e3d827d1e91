/** Which columns of an attempt somebody reads: one that nobody reads need not be written. */
import type { AttemptColumn, AttemptColumns } from './observed.ts';

/** Every column that a detector may do without. */
export const attemptColumnNames: readonly AttemptColumn[] = [
  'ingress',
  'route',
  'callingNumber',
  'calledNumber',
  'attestation',
  'account',
  'line',
  'sim',
  'cell',
  'identityStrength',
];

/** The columns for who declares which of them are read: the others hold 'unknown', whoever else reads them. Nothing declared: all as they are. */
export function onlyColumnsRead(
  attempt: AttemptColumns,
  reads: readonly AttemptColumn[] | undefined,
  unknown: Int32Array,
): AttemptColumns {
  if (reads === undefined) return attempt;
  const hidden = attemptColumnNames.filter((name) => !reads.includes(name));
  return { ...attempt, ...Object.fromEntries(hidden.map((name) => [name, unknown])) };
}
