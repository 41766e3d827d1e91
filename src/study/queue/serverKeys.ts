/** What stands under which key on the queue's server, beside what BullMQ keeps there. */

/** Prefix of all keys, ours and BullMQ's. */
export const keyPrefix = 'ringfence' as const;

/** A set: the runs that are announced. */
export const runsKey: string = `${keyPrefix}:runs`;

/** The announcement of a run; it vanishes with a coordinator that no longer renews it. */
export const noticeKey = (run: string): string => `${keyPrefix}:notice:${run}`;

/** A hash of the workers that saw the run, by their names. */
export const workersKey = (run: string): string => `${keyPrefix}:workers:${run}`;

/** What BullMQ keeps of a run under that word. */
export const queueKey = (run: string, what: string): string => `${keyPrefix}:${run}:${what}`;

/** A coordinator that has not renewed its announcement for so long is gone. */
export const noticeLifeMs = 60_000;
/** Between two renewals, of announcements and of workers' presence. */
export const renewalMs = 3000;
