import { describe, expect, it, vi } from 'vitest';
import { barProgress, lineProgress, progressFor } from '../../../../src/command/terminal/progress.ts';
import { say } from '../../../../src/command/terminal/say.ts';

/** A stream that keeps what is written. */
function fakeStream(columns: number, isTTY: boolean): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const stream = { columns, isTTY, write: (text: string) => (written.push(text), true) };
  return { stream: stream as unknown as NodeJS.WriteStream, written };
}

const visible = (text: string): string => text.replace('\r\u001b[2K', '');

describe('the bar', () => {
  it.each([80, 30, 10, 1])('fits into %i columns without a wrap', (columns) => {
    const { stream, written } = fakeStream(columns, true);
    const progress = barProgress(stream, 'scenario');
    progress.at(1, 4);
    progress.at(4, 4);
    expect(written.every((text) => text.startsWith('\r\u001b[2K') && visible(text).length < columns)).toBe(
      true,
    );
  });

  it.each([
    [40, 'scenario ███░░░░  50 %  12/24'],
    [26, 's…  50 %  12/24'],
    [18, '50 %  12/24'],
    [12, '50 %  12/24'],
  ])('shrinks on %i columns, and its figures stay', (columns, shown) => {
    const { stream, written } = fakeStream(columns, true);
    barProgress(stream, 'scenario').at(12, 24);
    const [, figures] = /^(.*?\d+ %  \d+\/\d+)/.exec(visible(written[0])) ?? [];
    expect(figures).toBe(shown);
  });

  it('is shown on a terminal that says it has 0 columns', () => {
    const { stream, written } = fakeStream(0, true);
    barProgress(stream, 'scenario').at(1, 2);
    expect(visible(written[0])).toMatch(/^scenario █{15}░{15} {2}50 % {2}1\/2/);
  });

  it('makes room for what is said meanwhile, and goes on below', () => {
    const elsewhere = fakeStream(80, true);
    const heard = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    barProgress(elsewhere.stream, 'of another terminal').at(1, 2);
    say('before');
    const progress = barProgress(process.stderr, 'scenario');
    progress.at(1, 2);
    say('a worker is there');
    progress.end();
    say('after');
    const said = heard.mock.calls.map(([text]) => String(text));
    heard.mockRestore();
    const [, bar = ''] = said;
    expect(said).toEqual([
      'before\n',
      bar,
      `\r\u001b[2Ka worker is there\n${visible(bar)}`,
      '\r\u001b[2K',
      'after\n',
    ]);
    expect(bar).toContain(' 50 %  1/2');
  });

  it('clears its line at the end and is not drawn too often', () => {
    const { stream, written } = fakeStream(80, true);
    const progress = barProgress(stream, 'scenario');
    for (let i = 0; i < 1000; i++) progress.at(i / 1000, 1000);
    progress.end();
    expect([written.length <= 3, visible(written.at(-1) as string)]).toEqual([true, '']);
  });
});

describe('plain lines', () => {
  it('come once for every tenth, never backwards, and end at 100 %', () => {
    const lines: string[] = [];
    const progress = lineProgress((line) => lines.push(line), 'scenario');
    for (let i = 0; i <= 1000; i++) progress.at(i / 10, 100);
    expect(lines.map((line) => Number(/(\d+) %/.exec(line)?.[1]))).toEqual([
      10, 20, 30, 40, 50, 60, 70, 80, 90, 100,
    ]);
    expect(lines.at(-1)).toBe('scenario: 100 % (100/100)');
  });

  it('come once a minute where a tenth takes longer', () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const lines: string[] = [];
    const progress = lineProgress((line) => lines.push(line), 'long');
    for (let second = 0; second <= 150; second++) {
      progress.at(second / 10, 1000);
      vi.advanceTimersByTime(1000);
    }
    vi.useRealTimers();
    expect(lines).toEqual(['long: 0 % (6/1000)', 'long: 1 % (12/1000) 165 min left']);
  });
});

describe('of one piece of work', () => {
  it('the share is told without a count', () => {
    const { stream, written } = fakeStream(40, true);
    barProgress(stream, 'reading').at(0.005, 1);
    const lines: string[] = [];
    lineProgress((line) => lines.push(line), 'reading').at(1, 1);
    expect([visible(written[0]), lines]).toEqual([`reading ${'░'.repeat(25)}   0 %`, ['reading: 100 %']]);
  });
});

describe('the kind of progress', () => {
  it('is lines on a terminal without escape codes', () => {
    vi.stubEnv('TERM', 'dumb');
    const { stream, written } = fakeStream(80, true);
    progressFor(stream, 'scenario', false).at(1, 1);
    vi.unstubAllEnvs();
    expect(written).toEqual(['scenario: 100 %\n']);
  });

  it('is a bar on a terminal, lines elsewhere, nothing when quiet', () => {
    const kinds = [
      [true, false],
      [false, false],
      [true, true],
    ].map(([isTTY, isQuiet]) => {
      const { stream, written } = fakeStream(80, isTTY);
      progressFor(stream, 'scenario', isQuiet).at(1, 1);
      return written.length === 0 ? 'nothing' : written[0].startsWith('\r') ? 'bar' : 'line';
    });
    expect(kinds).toEqual(['bar', 'line', 'nothing']);
  });
});

it('a name that holds commands for a terminal is shown without them', () => {
  for (const isTTY of [true, false]) {
    const written: string[] = [];
    const stream = { isTTY, columns: 80, write: (text: string) => written.push(text) } as unknown;
    progressFor(stream as NodeJS.WriteStream, 'x\u001b[31m\u061cy', false).at(1, 1);
    expect(written.join('')).toContain('x\ufffd[31m\ufffdy');
  }
});
