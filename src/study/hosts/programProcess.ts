/** A program of another language that judges: started, asked line by line, ended. What it prints on standard error is shown. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { printable, shortened } from '../failures/printable.ts';
import { systemReason } from '../failures/systemError.ts';
import { onWholeLines, printingAbove } from '../threads/printedLines.ts';
import { linesOf, ShownLines } from '../threads/shownLines.ts';
import { endGroup, forgetChild, mostChildren, noteChild } from './childProcesses.ts';
import type { HostSetup, OutsideJudge, ToHost } from './hostMessages.ts';
import { startOf } from './interpreters.ts';
import { batchLine, endLine, helloLine, longestAnswer, readyFault, scoresOf } from './protocol.ts';

/** After so long a program that was told the end is ended. */
const farewellMs = 2000;

interface Waiting {
  readonly resolve: (line: string) => void;
  readonly reject: (error: Error) => void;
}

export class ProgramProcess implements OutsideJudge {
  readonly #setup: HostSetup;
  #child: ChildProcessWithoutNullStreams | null = null;
  #waiting: Waiting | null = null;
  /** Lines that nobody has asked for yet. */
  readonly #early: string[] = [];
  readonly #print = printingAbove();
  #ended: string | null = null;
  #lastWords = '';
  readonly #shown = new ShownLines();
  #batches = 0;

  constructor(setup: HostSetup) {
    this.#setup = setup;
  }

  async open(): Promise<void> {
    const start = startOf(this.#setup.realPath);
    if ('missing' in start) throw this.#fault(`found ${start.missing}; ${start.hint}`);
    const child = spawn(start.command, start.args, {
      cwd: dirname(this.#setup.realPath),
      stdio: 'pipe',
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    this.#child = child;
    this.#listen(child);
    if (child.pid !== undefined && !noteChild(this.#setup.children, child.pid)) {
      endGroup(child.pid);
      throw this.#fault(`is one program more than the ${mostChildren} that may run at once`);
    }
    const fault = readyFault(await this.#ask(helloLine(this.#setup.hello)));
    if (fault !== null) throw this.#fault(fault);
  }

  async judge({ calls, events }: Extract<ToHost, { kind: 'judge' }>): Promise<readonly number[]> {
    const n = ++this.#batches;
    const scores = scoresOf(await this.#ask(batchLine(n, events)), { n, calls });
    if (typeof scores === 'string') throw this.#fault(scores);
    return scores;
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#child = null;
    if (this.#ended !== null) return;
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.stdin.end(endLine);
    const timer = setTimeout(() => child.pid !== undefined && endGroup(child.pid), farewellMs);
    await gone;
    clearTimeout(timer);
  }

  #listen(child: ChildProcessWithoutNullStreams): void {
    createInterface({ input: child.stdout }).on('line', (line) => this.#hear(line));
    onWholeLines(child.stderr, (lines) => linesOf(lines).forEach((line) => this.#show(line)));
    child.stdin.on('error', () => undefined); // its end says why
    child.on('error', (error) => this.#end(`cannot be started: ${systemReason(error)}`));
    child.on('exit', () => child.pid !== undefined && forgetChild(this.#setup.children, child.pid));
    child.on('close', (code, signal) =>
      this.#end(signal === null ? `ended with code ${String(code)}` : `was ended by ${signal}`),
    );
  }

  #hear(line: string): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (line.length > longestAnswer) waiting?.reject(this.#fault('answered a line that is too long'));
    else if (waiting === null) this.#early.push(line);
    else waiting.resolve(line);
  }

  #show(line: string): void {
    this.#lastWords = line.trim() === '' ? this.#lastWords : shortened(printable(line.trim()), 160);
    const text = this.#shown.next(line);
    if (text !== null) this.#print(`${this.#setup.reference}: ${text}\n`);
  }

  #end(how: string): void {
    this.#ended ??= how;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.reject(this.#endFault());
  }

  #endFault(): Error {
    const words = this.#lastWords === '' ? '' : `; its last words: ${this.#lastWords}`;
    return this.#fault(`${this.#ended ?? 'ended'} before it answered${words}`);
  }

  /** Writes a line and waits for one. */
  async #ask(line: string): Promise<string> {
    const { timeoutSeconds } = this.#setup;
    if (this.#ended !== null) throw this.#endFault();
    const early = this.#early.shift();
    if (early !== undefined)
      throw this.#fault(`printed "${shortened(printable(early), 80)}" without being asked`);
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<string>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      timer = setTimeout(
        () => reject(this.#fault(`has not answered within ${timeoutSeconds} s`)),
        timeoutSeconds * 1000,
      );
    });
    this.#child?.stdin.write(line);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  }

  #fault(what: string): Error {
    return new Error(`${this.#setup.reference} ${what}`);
  }
}
