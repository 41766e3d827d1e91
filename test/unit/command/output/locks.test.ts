import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import {
  holderText,
  isRunningHere,
  ownHolder,
  readHolder,
} from '../../../../src/command/output/lockHolder.ts';
import { releaseLocks, takeLock } from '../../../../src/command/output/locks.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-locks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

it('stands while it is held, and again after it was released', () => {
  for (const _ of [1, 2]) {
    expect([takeLock(at('a.lock')), takeLock(at('a.lock')), takeLock(`${folder}/./a.lock`)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(readHolder(readFileSync(at('a.lock'), 'utf8'))).toEqual(ownHolder);
    releaseLocks();
    expect(readdirSync(folder)).toEqual([]);
  }
});

it('is not removed when somebody else holds it by then', () => {
  takeLock(at('b.lock'));
  const other = JSON.stringify({ ...ownHolder, token: 'other' });
  writeFileSync(at('b.lock'), other);
  releaseLocks();
  expect(readFileSync(at('b.lock'), 'utf8')).toBe(other);
});

it.runIf(process.platform === 'linux')(
  'tells a running process from one that is gone, and knows nothing of other machines',
  () => {
    const { machine, began } = ownHolder;
    expect([machine, began].every((text) => text.length > 5)).toBe(true);
    const asked = [
      {},
      { began: `${began}0` },
      { process: 4_194_305 },
      { machine: 'other' },
      { machine: '' },
      { began: '' },
    ];
    expect(asked.map((more) => isRunningHere({ ...ownHolder, ...more }))).toEqual([
      true,
      false,
      false,
      undefined,
      undefined,
      undefined,
    ]);
  },
);

it.runIf(process.platform === 'linux')(
  'tells a process that has ended, and whose end nobody asks about, from one that runs',
  async () => {
    // The shell becomes a program that never asks about its child.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
    const child = Number(line);
    const statusOf = (): readonly string[] => {
      const stat = readFileSync(`/proc/${child}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    };
    const holder = { ...ownHolder, process: child, began: statusOf()[19] };
    while (statusOf()[0] !== 'Z') await new Promise((resolve) => setTimeout(resolve, 20));
    expect([statusOf()[19], isRunningHere(holder)]).toEqual([holder.began, false]);
    parent.kill('SIGKILL');
  },
);

it('is read from nothing but a lock', () => {
  const texts = [
    '',
    'null',
    '[]',
    '{"token":"x"}',
    '{"__proto__":{"token":"x"}}',
    JSON.stringify({ ...ownHolder, process: -1 }),
  ];
  expect(texts.map(readHolder)).toEqual(texts.map(() => null));
});

it('says nothing that a terminal would obey', () =>
  expect(holderText({ ...ownHolder, process: 7, host: 'a\u001b[2Jb', since: 'x'.repeat(99) })).toMatch(
    /^process 7 on a\S*\[2Jb, since x{29}…$/,
  ));
