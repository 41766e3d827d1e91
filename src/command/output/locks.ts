/**
 * A place that is written to belongs to one run at a time. While it does, a lock stands beside it (in a folder: inside it), with who holds it;
 * a lock whose holder has been ended without a chance to remove it is taken away.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { namesBelow, pathStatus } from '../../study/failures/pathStatus.ts';
import { systemCode } from '../../study/failures/systemError.ts';
import { readWholeText } from '../../study/reading/wholeText.ts';
import { say } from '../terminal/say.ts';
import { holderText, isRunningHere, ownHolder, readHolder } from './lockHolder.ts';
import type { LockHolder } from './lockHolder.ts';
import { releaseAtEnd } from './atEnd.ts';

/** A holder gives a sign of life that often. */
const beatMs = 4000;

/** Several beats: a holder may be busy, and a network slow. */
const patienceMs = 20_000;

/** Those that this process holds. */
const held = new Set<string>();
let beats = 0;
let beating: NodeJS.Timeout | undefined;

/** By token, so that a holder of several locks is watched once. */
const watched = new Map<string, boolean>();

/** A lock has some hundred. */
const mostLockBytes = 4096;

/** Null where there is none that can be read. */
function lockText(lock: string): string | null {
  const read = readWholeText(lock, mostLockBytes);
  return typeof read === 'string' ? null : read.text;
}

/** Holds the lock until `releaseLocks`; null, or in words who else holds it. Throws what the system says. */
export function takeLock(lock: string): string | null {
  for (;;) {
    if (isMade(lock)) {
      held.add(lock);
      startBeating();
      return null;
    }
    const text = lockText(lock);
    if (text === null && pathStatus(lock) === undefined) continue; // released meanwhile
    const holder = readHolder(text ?? '');
    // Under another of its names.
    if (holder?.token === ownHolder.token) return null;
    if (holder === null && text !== '') return `${lock} stands there, and is no lock of ringfence: remove it`;
    if (isAlive(lock, holder)) return takenBy(holder);
    takeAway(lock, text ?? '');
  }
}

const takenBy = (holder: LockHolder | null): string =>
  `another run writes there${holder === null ? '' : ` (${holderText(holder)})`}; -o names another place`;

/** Whether another run that may be alive holds anything in the folder. */
export const othersHold = (folder: string): boolean =>
  namesBelow(folder)
    .filter((name) => name.endsWith('.lock'))
    .some((name) => {
      const text = lockText(join(folder, name));
      const holder = readHolder(text ?? '');
      if (holder === null) return text === '';
      return holder.token !== ownHolder.token && isRunningHere(holder) !== false;
    });

/** At the end of a call, and where a process ends itself. */
export function releaseLocks(): void {
  clearInterval(beating);
  beating = undefined;
  for (const lock of held) if (isOwn(lock)) rmSync(lock, { force: true });
  held.clear();
}

const ownText = (): string => `${JSON.stringify({ ...ownHolder, beats })}\n`;
const isOwn = (lock: string): boolean => readHolder(lockText(lock) ?? '')?.token === ownHolder.token;

/** False where one is there already. */
function isMade(lock: string): boolean {
  let file: number;
  try {
    file = openSync(lock, 'wx');
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, ownText());
    return true;
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

function startBeating(): void {
  if (beating !== undefined) return;
  releaseAtEnd(releaseLocks);
  process.removeListener('exit', releaseLocks);
  process.once('exit', releaseLocks);
  beating = setInterval(() => {
    beats++;
    for (const lock of held) beat(lock);
  }, beatMs);
  beating.unref();
}

/** Closed each time, so that a network folder shows it to others. What can be neither read nor written may be back for the next beat. */
function beat(lock: string): void {
  try {
    if (!isOwn(lock)) return;
    const file = openSync(lock, 'r+');
    try {
      writeSync(file, ownText(), 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // Whoever waits for a sign of life waits for several.
  }
}

/** `holder`: null where the lock is empty, as it is for a moment, or after a crash in that moment. */
function isAlive(lock: string, holder: LockHolder | null): boolean {
  const isRunning = holder === null ? undefined : isRunningHere(holder);
  if (isRunning !== undefined) return isRunning;
  const known = holder === null ? undefined : watched.get(holder.token);
  if (known !== undefined) return known;
  const is = givesSigns(lock, holder);
  if (holder !== null) watched.set(holder.token, is);
  return is;
}

/** Waits until the lock changes, for several beats at most. One that goes meanwhile is free. */
function givesSigns(lock: string, holder: LockHolder | null): boolean {
  const before = lockText(lock);
  const whose = holder === null ? '' : ` of ${holderText(holder)}`;
  say(`${lock}: waiting up to ${patienceMs / 1000} s for a sign of life${whose}`);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 250) {
    Atomics.wait(pause, 0, 0, 250);
    const now = lockText(lock);
    if (now !== before) return now !== null;
  }
  return false;
}

/** Moved first: of two that take it away one comes too late, and would take that of the other. */
function takeAway(lock: string, seen: string): void {
  const moved = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(lock, moved);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  if (lockText(moved) === seen) rmSync(moved, { force: true });
  else renameSync(moved, lock);
}
