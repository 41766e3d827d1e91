/** A Redis server of one's own for a while: on loopback, on a free port, with a password, in a folder that goes with it. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { scratchFolder } from '../failures/scratchFolder.ts';
import { CannotMeasure } from './benchCase.ts';

export interface OwnRedis {
  readonly port: number;
  readonly password: string;
  /** With the password in it. */
  readonly url: string;
  /** Ends the server; it has kept nothing when it is started again. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** For good. */
  remove(): Promise<void>;
}

const readyMs = 10_000;

/** How it listens, as lines of its configuration. */
export type Listening = (port: number) => readonly string[];

/** Started when it is given back. */
export async function ownRedis(listening: Listening = (port) => [`port ${port}`]): Promise<OwnRedis> {
  const folder = scratchFolder('redis');
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  const configuration = join(folder, 'redis.conf');
  // In a file, because everybody sees the command line of a process.
  const own = ['bind 127.0.0.1', `requirepass ${password}`, `dir ${folder}`, 'save ""'];
  const lines = [...own, ...listening(port)];
  writeFileSync(configuration, `${lines.join('\n')}\n`, { mode: 0o600 });
  let server: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    server = spawn('redis-server', [configuration], { stdio: ['ignore', 'pipe', 'ignore'] });
    await ready(server);
  };
  const halt = async (): Promise<void> => {
    if (server !== null) await ended(server);
    server = null;
  };
  const remove = async (): Promise<void> => {
    await halt();
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return { port, password, url: `redis://:${password}@127.0.0.1:${port}`, start, halt, remove };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new CannotMeasure('redis-server does not start')), readyMs);
    const settle = (then: () => void): void => {
      clearTimeout(late);
      then();
    };
    server.on('error', () => settle(() => reject(new CannotMeasure('redis-server is not installed'))));
    server.on('exit', () => settle(() => reject(new CannotMeasure(`redis-server ended: ${said.trim()}`))));
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-1000);
      if (said.includes('Ready to accept connections')) settle(resolve);
    });
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}
