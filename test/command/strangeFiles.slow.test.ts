/** What bears the name of a file and is none: every verb says what it is, and none waits for ever. */
import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainFile } from '../mainFile.ts';
import { playground, said, tiny } from './program.ts';
import { programEnvironment } from './startedProgram.ts';

const place = playground();
afterAll(() => place.remove());

const pipe = (name: string): string => {
  rmSync(place.path(name), { recursive: true, force: true });
  execFileSync('sh', ['-c', 'mkfifo "$0"', place.path(name)]);
  return name;
};
/** Opens the pipe as its writer, which is possible as soon as somebody reads it. */
async function writerOf(path: string): Promise<number> {
  for (;;) {
    try {
      return openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch {
      await setTimeout(20);
    }
  }
}

const run = ['run', 'tiny.yaml', '-r', '2', '--quiet', '-o'];

/** What a verb says that ends by itself. */
async function told(args: readonly string[]): Promise<readonly [number | null, readonly string[]]> {
  const ended = await place.ask(args);
  return [ended.code, said(ended)];
}

beforeAll(async () => {
  place.write('tiny.yaml', tiny);
  place.write('calls.csv', 'Start,From,To\n2024-03-01 09:00:00,+5511987654321,+551133334444\n');
  place.write(
    'm.yaml',
    'ringfence-import: 1\ntimeZone: America/Sao_Paulo\nfields: {time: Start, callingNumber: From, calledNumber: To}\n',
  );
  expect((await place.ask([...run, 'tasks=whole'])).code).toBe(0);
});

describe.runIf(process.platform !== 'win32')('a folder of finished tasks', () => {
  it.each(['replication-0.json', 'study.json'])(
    'in which %s is a pipe is neither continued nor emptied',
    async (name) => {
      cpSync(place.path('whole'), place.path('piped'), { recursive: true });
      pipe(`piped/${name}`);
      const fault = `piped/${name}: found a pipe, expected a file`;
      for (const args of [
        [...run, 'tasks=piped', '--resume'],
        [...run, 'tasks=piped'],
      ])
        expect(await told(args)).toEqual([2, [fault]]);
      rmSync(place.path('piped'), { recursive: true });
    },
  );

  it('in which a folder bears the name of a task is told', async () => {
    cpSync(place.path('whole'), place.path('nested'), { recursive: true });
    rmSync(place.path('nested/replication-1.json'));
    mkdirSync(place.path('nested/replication-1.json'));
    expect(await told([...run, 'tasks=nested'])).toEqual([
      2,
      ['nested/replication-1.json: found a folder, expected a file'],
    ]);
  });

  it('is not merged, and what cannot be read is told as what it is', async () => {
    const begins = 'these parts do not make one run:';
    cpSync(place.path('whole'), place.path('part'), { recursive: true });
    pipe('part/replication-0.json');
    expect(await told(['merge', 'part'])).toEqual([
      4,
      [begins, 'part/replication-0.json: cannot be read: it is a pipe'],
    ]);
    const sources = [pipe('p.json'), '/dev/zero', 'whole/study.json/x', 'whole/study.json'];
    expect(await told(['merge', ...sources])).toEqual([
      2,
      [
        begins,
        'p.json: cannot be read: it is a pipe',
        '/dev/zero: cannot be read: it is a device',
        'whole/study.json/x: cannot be read: a file stands where a folder is needed (ENOTDIR)',
      ],
    ]);
  });
});

describe.runIf(process.platform !== 'win32')('call records', () => {
  const to = ['--mapping', 'm.yaml', '--quiet', '-o'];

  it('may come through a pipe', async () => {
    pipe('pipe.csv');
    spawn('sh', ['-c', 'cat calls.csv > pipe.csv'], { cwd: place.folder });
    expect(await told(['import', 'pipe.csv', ...to, 'piped.csv'])).toEqual([0, []]);
    expect(await told(['import', 'calls.csv', ...to, 'read.csv'])).toEqual([0, []]);
    expect(readFileSync(place.path('piped.csv'), 'utf8')).toBe(readFileSync(place.path('read.csv'), 'utf8'));
  });

  it.each(['silent.csv', 'silent.ndjson'])(
    'for which a verb waits in the silent pipe %s hold up no Ctrl-C',
    async (name) => {
      pipe(name);
      const left = readdirSync(place.folder);
      const asked = ['import', name, '--mapping', 'm.yaml', '-o', 'never.csv'];
      const child = spawn(process.execPath, [mainFile, ...asked], {
        cwd: place.folder,
        env: programEnvironment(),
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let err = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      const writer = await writerOf(place.path(name));
      child.kill('SIGINT');
      const first = await Promise.race([ended, setTimeout(10_000, 'still waits')]);
      closeSync(writer);
      child.kill('SIGKILL');
      expect([first, err]).toEqual([130, 'interrupted: coming to an end\nnothing is written\n']);
      expect(readdirSync(place.folder)).toEqual(left);
    },
  );

  it('come from no device, whose bytes never end', async () =>
    expect(await told(['import', '/dev/zero', ...to, 'zero.csv', '--rejects', 'r.csv'])).toEqual([
      2,
      ['/dev/zero: found a device, expected call records that can be read'],
    ]));
});

it.runIf(process.platform !== 'win32')(
  'a list that stands for a registry is a file, and is looked at before the trace',
  async () => {
    const registry = (path: string): Promise<readonly [number | null, readonly string[]]> =>
      told([
        'replay',
        'calls.csv',
        '--mapping',
        'm.yaml',
        '--detector',
        'do-not-originate',
        '--registry',
        `do-not-originate=${path}`,
      ]);
    const found = (path: string, other: string): string =>
      `--registry do-not-originate=${path}: found ${other}, expected a file, since it is read more than once`;
    expect(await registry(pipe('list.csv'))).toEqual([2, [found('list.csv', 'a pipe')]]);
    expect(await registry('whole')).toEqual([2, [found('whole', 'a folder')]]);
  },
);
