import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { childCells, endChildren } from '../../../../src/study/hosts/childProcesses.ts';
import { HostLink } from '../../../../src/study/hosts/hostLink.ts';
import type { HostSetup } from '../../../../src/study/hosts/hostMessages.ts';
import { hearPrinted } from '../../../../src/study/threads/printedLines.ts';
import { ProgramProcess } from '../../../../src/study/hosts/programProcess.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-program-'));
const children = childCells();
afterAll(() => {
  endChildren(children);
  rmSync(folder, { recursive: true });
});

/** A program that says it is ready and answers a batch by `reply`, which sees `batch` and `n`. */
const answering = (reply: string): string => `
  import { createInterface } from 'node:readline';
  const say = (value) => console.log(typeof value === 'string' ? value : JSON.stringify(value));
  createInterface({ input: process.stdin }).on('line', (line) => {
    const batch = JSON.parse(line);
    if (batch.kind === 'hello') return say({ ringfence: 1, kind: 'ready' });
    if (batch.kind === 'end') process.exit(0);
    const { n, events } = batch;
    ${reply}
  });`;

let programs = 0;
function setupOf(source: string, timeoutSeconds = 10): HostSetup {
  const realPath = join(folder, `program${programs++}.mjs`);
  writeFileSync(realPath, source);
  const answers = new SharedArrayBuffer(4);
  return {
    kind: 'program',
    reference: './mine.mjs',
    realPath,
    timeoutSeconds,
    hello: { mode: 'open' },
    children,
    answers,
  };
}

const batch = (calls: number): Parameters<ProgramProcess['judge']>[0] => ({
  kind: 'judge',
  calls,
  events: Array.from({ length: calls }, (_, i) => `{"is":"call","call":${i + 1}}`),
  features: new Float64Array(10 * calls),
});

/** What comes of so many batches of two calls. */
async function said(source: string, { batches = 1, timeoutSeconds = 10 } = {}): Promise<string> {
  const program = new ProgramProcess(setupOf(source, timeoutSeconds));
  try {
    await program.open();
    let scores: readonly number[] = [];
    for (let i = 0; i < batches; i++) scores = await program.judge(batch(2));
    return scores.join();
  } catch (error) {
    return (error as Error).message;
  } finally {
    await program.close();
  }
}

const faults: readonly (readonly [string, string, string])[] = [
  [
    'rubbish as a first line',
    "console.log('hi there');",
    './mine.mjs answered "hi there" to the hello, expected {"ringfence": 1, "kind": "ready"}',
  ],
  [
    'another version',
    'console.log(\'{"kind": "ready", "ringfence": 2}\');',
    './mine.mjs speaks version 2 of the protocol, expected 1',
  ],
  ['nothing but an end', 'process.exit(3);', './mine.mjs ended with code 3 before it answered'],
  [
    'rubbish for a batch',
    answering("say('score: high');"),
    './mine.mjs answered "score: high", expected {"n": 1, "scores": […]} with 2 numbers',
  ],
  ['too few scores', answering('say({ n, scores: [1] });'), './mine.mjs answered 1 scores, expected 2'],
  [
    'the answer to another batch',
    answering('say({ n: 7, scores: [1, 1] });'),
    './mine.mjs answered batch 7, expected 1',
  ],
  [
    'a score of 2',
    answering('say({ n, scores: [0, 2] });'),
    './mine.mjs answered a score of 2 of call 2 of the batch, expected a number from 0 to 1',
  ],
  [
    'no number',
    answering('say(`{"n": ${n}, "scores": [null, 1]}`);'),
    './mine.mjs answered a score of nothing of call 1 of the batch',
  ],
  [
    'NaN',
    answering('say(`{"n": ${n}, "scores": [NaN, 1]}`);'),
    './mine.mjs answered "{"n": 1, "scores": [NaN, 1]}", expected',
  ],
];

describe('a program that judges', () => {
  it('is told of every call and its scores are taken', async () => {
    expect(
      await said(answering('say({ n, scores: events.map(({ call }) => call / 4) });'), { batches: 3 }),
    ).toBe('0.25,0.5');
  });

  for (const [what, source, expected] of faults)
    it(`that gives ${what} is told on`, async () => {
      expect(await said(source)).toContain(expected);
    });

  it('that dies half-way is told on with its last words, which are also shown', async () => {
    const source = answering(
      "if (n < 3) return say({ n, scores: [0, 0] }); console.error('cannot divide by zero'); process.exit(1);",
    );
    expect(await said(source, { batches: 5 })).toBe(
      './mine.mjs ended with code 1 before it answered; its last words: cannot divide by zero',
    );
  });

  it('is shown what it prints on standard error: whole lines with its name, at most 200 of at most 500 characters', async () => {
    const shown: string[] = [];
    const to = { write: (text: string) => shown.push(text) > 0 } as unknown as NodeJS.WritableStream;
    hearPrinted(to);
    const printed = `
      process.stderr.write('half ');
      process.stderr.write('a line\\r\\n\\n' + 'x'.repeat(100_000));
      process.stderr.write('\\n' + 'more\\n'.repeat(300));
      say({ n, scores: [0, 0] });`;
    expect(await said(answering(printed))).toBe('0,0');
    await vi.waitFor(() => expect(shown.at(-1)).toContain('no more'));
    const lines = shown.map((line) => line.replace(/^\.\/mine\.mjs: (.*)\n$/s, '$1'));
    expect([lines[0], lines[1], lines[2].length]).toEqual(['half a line', '', 500]);
    expect([lines.length, lines[199], lines[200]]).toEqual([201, 'more', '… (no more of this is shown)']);
  });

  it('that is silent is told on after its time', async () => {
    expect(await said(answering(''), { timeoutSeconds: 0.3 })).toBe(
      './mine.mjs has not answered within 0.3 s',
    );
  });

  it('that speaks unasked is told on', async () => {
    const source = answering('say({ n, scores: [0, 0] }); say({ n, scores: [1, 1] });');
    expect(await said(source, { batches: 3 })).toMatch(
      /printed "\{"n":1,"scores":\[1,1\]\}" without being asked|answered batch 1, expected 2/,
    );
  });

  it('is waited for by whoever cannot wait otherwise, and ends with its link', async () => {
    const { answers: _, ...setup } = setupOf(answering('say({ n, scores: events.map(() => n / 10) });'));
    const link = new HostLink(setup);
    const [first] = link.judge(1, batch(1).events, batch(1).features);
    const [second] = link.judge(1, batch(1).events, batch(1).features);
    expect([first, second]).toEqual([0.1, 0.2]);
    const [pid] = new Int32Array(children).filter((cell) => cell !== 0);
    expect(pid).toBeGreaterThan(0);
    link.close();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('is ended from outside with whatever it started, even if it does not listen', async () => {
    const deaf = `
      import { spawn } from 'node:child_process';
      spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: ['ignore', 'inherit', 'inherit'] });
      console.log(JSON.stringify({ ringfence: 1, kind: 'ready' }));
      setInterval(() => {}, 1000);`;
    const program = new ProgramProcess(setupOf(deaf));
    await program.open();
    endChildren(children);
    vi.useFakeTimers({ toFake: ['setTimeout'] }); // whoever were not ended yet would never be
    try {
      await expect(program.close()).resolves.toBeUndefined(); // nobody holds the program's output any more
    } finally {
      vi.useRealTimers();
    }
  });
});
