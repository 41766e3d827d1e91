/** Who holds a lock, as it stands in the file, and whether that is a program that still runs. */
import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { printable, shortened } from '../../study/failures/printable.ts';
import { jsonIn } from '../../study/reading/jsonText.ts';

export interface LockHolder {
  /** Another one for each process that ever held a lock. */
  readonly token: string;
  readonly process: number;
  readonly host: string;
  /** What tells the processes of this machine, since it was switched on and within its container, from all others; '' where no system says so. */
  readonly machine: string;
  /** When the process began, as its system counts; tells it from a later one of the same number. '' where no system says so. */
  readonly began: string;
  readonly since: string;
}

const form: z.ZodType<LockHolder> = z.object({
  token: z.string(),
  process: z.int().min(1),
  host: z.string(),
  machine: z.string(),
  began: z.string(),
  since: z.string(),
});

/** Processes that have ended, and whose end nobody has asked about yet: in a container nobody may ever. */
const endedStates = ['Z', 'X'];

/** Fields 3 and 22 of `proc_pid_stat(5)`; the second, in brackets, may hold anything. */
function beginningOf(process: number): string {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8');
    const [state, ...further] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return endedStates.includes(state) ? '' : (further[18] ?? '');
  } catch {
    return '';
  }
}

/** Process numbers mean something only together with the boot and the name space that they belong to. */
function machineHere(): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

/** This process. */
export const ownHolder: LockHolder = {
  token: randomBytes(12).toString('hex'),
  process: process.pid,
  host: hostname(),
  machine: machineHere(),
  began: beginningOf(process.pid),
  since: new Date().toISOString(),
};

/** Null for a text that no lock has. */
export function readHolder(text: string): LockHolder | null {
  const read = jsonIn(text, { file: 'lock', expected: 'a lock' });
  const parsed = form.safeParse('value' in read ? read.value : null);
  return parsed.success ? parsed.data : null;
}

/** Undefined where only signs of life can tell: of a process of another machine, container or boot, and on systems without `/proc`. */
export function isRunningHere({ process: id, machine, began }: LockHolder): boolean | undefined {
  if (ownHolder.machine === '' || machine !== ownHolder.machine || began === '') return undefined;
  return beginningOf(id) === began;
}

export const holderText = ({ process: id, host, since }: LockHolder): string =>
  `process ${id}${host === ownHolder.host ? '' : ` on ${shortened(printable(host), 100)}`}, since ${shortened(printable(since), 30)}`;
