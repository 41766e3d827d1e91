/** A lock between processes: whoever makes the directory holds it; a lock whose owner died or fell silent is broken. */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const heartbeatMs = 2000;
const silentAfterMs = 30_000;
const pollMs = 100;

/** @param {unknown} error @param {string} code @returns {boolean} */
const isFault = (error, code) => /** @type {NodeJS.ErrnoException} */ (error).code === code;

/** @param {string} directory @returns {boolean} true when this process made it */
function hasMade(directory) {
  try {
    mkdirSync(directory);
    return true;
  } catch (error) {
    if (isFault(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @param {number} pid @returns {boolean} */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isFault(error, 'EPERM');
  }
}

/** @param {string} directory @returns {boolean} false also when the lock has just gone */
function isStale(directory) {
  try {
    if (Date.now() - statSync(directory).mtimeMs > silentAfterMs) return true;
    const owner = JSON.parse(readFileSync(path.join(directory, 'owner.json'), 'utf8'));
    return owner.host === hostname() && !isAlive(owner.pid);
  } catch {
    return false; // gone, or its owner is about to write its name: silence will tell
  }
}

/**
 * Only one process at a time may judge and break a lock; otherwise the second could remove the lock that the first has just taken.
 * @param {string} directory
 */
function breakIfStale(directory) {
  const breaker = `${directory}.breaking`;
  if (!hasMade(breaker)) {
    if (isStale(breaker)) rmSync(breaker, { recursive: true, force: true });
    return;
  }
  try {
    if (isStale(directory)) rmSync(directory, { recursive: true, force: true });
  } finally {
    rmSync(breaker, { recursive: true, force: true });
  }
}

/** @param {string} directory */
function beat(directory) {
  try {
    utimesSync(directory, new Date(), new Date());
  } catch {
    // The lock was taken from us after a long silence (a suspended machine); the work itself is safe to finish.
  }
}

/**
 * Waits for the lock, does the work, gives the lock back whatever happens.
 * @template T
 * @param {string} directory made and removed here; its parent is made when missing
 * @param {() => Promise<T>} work
 * @param {() => void} onWait called once when another process holds the lock
 * @returns {Promise<T>}
 */
export async function withDirectoryLock(directory, work, onWait) {
  mkdirSync(path.dirname(directory), { recursive: true });
  let hasSaid = false;
  while (!hasMade(directory)) {
    if (isStale(directory)) breakIfStale(directory);
    else if (!hasSaid) {
      onWait();
      hasSaid = true;
    }
    await wait(pollMs);
  }
  writeFileSync(path.join(directory, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname() }));
  const heartbeat = setInterval(beat, heartbeatMs, directory);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(directory, { recursive: true, force: true });
  }
}
