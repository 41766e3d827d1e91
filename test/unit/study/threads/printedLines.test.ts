import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { hearPrinted, passOnLines, printingAbove } from '../../../../src/study/threads/printedLines.ts';
import { clearBar, drawBar } from '../../../../src/study/threads/standingBar.ts';

/** Two threads that print to one stream, and what has come there. */
function printing(): {
  first: PassThrough;
  second: PassThrough;
  to: NodeJS.WritableStream;
  written: string[];
} {
  const written: string[] = [];
  const to = { write: (text: string) => (written.push(text), true) } as unknown as NodeJS.WritableStream;
  const [first, second] = [new PassThrough(), new PassThrough()];
  passOnLines([first], to);
  passOnLines([second], to);
  return { first, second, to, written };
}

const ended = async (stream: PassThrough): Promise<void> => {
  const end = new Promise((resolve) => stream.once('end', resolve));
  stream.end();
  await end;
};

const cleared = '\r\u001b[2K';

describe('what a module prints', () => {
  it('has a line of its own while a bar stands, and the bar goes on below', async () => {
    const { first, second, to, written } = printing();
    drawBar(to, 'scenario ██  50 %');
    first.write('half ');
    second.write('another’s\nand ');
    first.write('a line\n');
    await Promise.all([first, second].map(ended));
    clearBar(to);
    expect(written.slice(1, -1)).toEqual(
      ['another’s\n', 'half a line\n', 'and \n'].map((line) => `${cleared}${line}scenario ██  50 %`),
    );
  });

  it('is passed on as it is where no bar stands, letters of several bytes whole', async () => {
    const { first, written } = printing();
    const bytes = Buffer.from('é1\né2');
    for (const byte of bytes) first.write(Uint8Array.of(byte));
    await ended(first);
    expect(written).toEqual(['é1\n', 'é2\n']);
  });

  it('without a line’s end is not held for ever', async () => {
    const { first, written } = printing();
    first.write('x'.repeat(65_536));
    first.write('yz');
    await ended(first);
    expect(written).toEqual([`${'x'.repeat(499)}…\n`]);
  });

  it('is shown as what programs print: at most 200 lines of both streams together, of at most 500 characters, none of which moves the cursor', async () => {
    const { first, second, to, written } = printing();
    const [out, errors] = [new PassThrough(), new PassThrough()];
    passOnLines([out, errors], to);
    out.write(`\u001b[2Jgone\r\n\n${'x'.repeat(501)}\n${'out\n'.repeat(100)}`);
    await ended(out);
    errors.write(`${'error\n'.repeat(98)}held `);
    errors.write('on\nnever\n');
    await ended(errors);
    second.write('another thread\n');
    await Promise.all([first, second].map(ended));
    const lines = written.join('').split('\n');
    expect(lines.slice(0, 4)).toEqual(['\ufffd[2Jgone', '', `${'x'.repeat(499)}…`, 'out']);
    expect(lines.slice(199)).toEqual(['error', '… (no more of this is shown)', 'another thread', '']);
  });
});

it('what threads below others print comes to the one that has the bar, and stands above it', async () => {
  const written: string[] = [];
  let come: () => void = () => undefined;
  const bothCame = new Promise<void>((resolve) => (come = resolve));
  const write = (text: string): boolean => {
    written.push(text);
    if (text.includes('second')) come();
    return true;
  };
  const to = { write } as unknown as NodeJS.WritableStream;
  hearPrinted(to);
  drawBar(to, 'scenario ██  50 %');
  for (const line of ['first\n', 'second\n']) printingAbove()(line);
  await bothCame;
  clearBar(to);
  expect(written.slice(1, -1)).toEqual(
    ['first\n', 'second\n'].map((line) => `${cleared}${line}scenario ██  50 %`),
  );
});
