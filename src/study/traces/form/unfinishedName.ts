/** Names of files that are not whole yet. They are random, since processes of two containers may have one number. */
import { randomBytes } from 'node:crypto';

/** Beside the place that the file will have. */
export const unfinishedName = (place: string): string => `${place}.${randomBytes(6).toString('hex')}.partial`;

/** The name that an unfinished file was to have; null where it is none. */
export const nameToBe = (name: string): string | null =>
  /^(.+)\.[0-9a-f]{12}\.partial$/s.exec(name)?.[1] ?? null;
