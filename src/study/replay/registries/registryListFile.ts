/** Reads a list that stands for a registry: all faults at once, each with its line. */
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { printable, shortened } from '../../failures/printable.ts';
import { systemReason } from '../../failures/systemError.ts';
import { longestRecord, recordLines } from '../../imports/lines/recordLines.ts';
import { nearestHint, oneOf } from '../../reading/problem.ts';
import { csvCells, otherSeparator, partedBy } from '../../traces/reading/csvSyntax.ts';
import { isNumber } from '../../traces/reading/numberAppearances.ts';
import { columnsOfList, wordsOfColumn } from './registryList.ts';
import type { ListColumns, ListFault, RegistryListUse, RowTaker } from './registryList.ts';

/** Faults that are told of one file. */
const mostFaults = 20;

const linesBetweenSigns = 20_000;

export interface ListOptions {
  readonly signal?: { readonly aborted: boolean } | undefined;
  /** Told now and then that reading goes on. */
  readonly sign?: (() => void) | undefined;
}

/** Hands on row after row, since a list may have more than fit into the memory; all that is wrong with it, null when it was interrupted. */
export function readRegistryList(
  use: RegistryListUse,
  take: RowTaker,
  { signal, sign }: ListOptions = {},
): readonly Failure[] | null {
  const reading = new ListReading(use, take);
  try {
    for (const { text, line, expected } of recordLines(use.path, 'utf-8', signal)) {
      if (expected === null) reading.take(line === 1 ? text.replace(/^\uFEFF/, '') : text, line);
      else
        reading.fault(line, {
          found: shown(text),
          expected: `UTF-8 text in lines of at most ${longestRecord} bytes`,
        });
      if (reading.isOver) break;
      if (line % linesBetweenSigns !== 0) continue;
      if (signal?.aborted === true) return null;
      sign?.();
    }
    reading.end();
  } catch (error) {
    reading.fault(0, { found: systemReason(error), expected: 'a list that can be read' });
  }
  return reading.failures;
}

const shown = (text: string): string => `"${printable(shortened(text, 60))}"`;

class ListReading {
  readonly failures: Failure[] = [];
  readonly #use: RegistryListUse;
  readonly #taken: RowTaker;
  readonly #form: ListColumns;
  /** Columns that a list of this kind can have; others are a fault of the header alone. */
  readonly #known: readonly string[];
  #columns: readonly string[] | null = null;
  /** Cells that something else parts than commas: there is nothing to say of any line. */
  #isParted = false;

  constructor(use: RegistryListUse, taken: RowTaker) {
    this.#use = use;
    this.#taken = taken;
    this.#form = columnsOfList[use.registry];
    this.#known = [...this.#form.needed, ...this.#form.further];
  }

  get isOver(): boolean {
    return this.#isParted || this.failures.length >= mostFaults;
  }

  fault(line: number, { found, expected, hint = '' }: ListFault): void {
    const place = line === 0 ? {} : { line, column: 1, endColumn: 2 };
    this.failures.push({ ...wholeFile(this.#use.path), ...place, path: '', found, expected, hint });
  }

  take(text: string, line: number): void {
    if (text.trim() === '') return;
    const other = this.#columns === null ? otherSeparator(text) : undefined;
    if (other !== undefined) {
      this.#isParted = true;
      this.fault(line, partedBy(other));
      return;
    }
    const cells = csvCells(text)?.map((cell) => cell.trim());
    if (cells === undefined)
      this.fault(line, { found: 'a stray or open quote', expected: 'cells quoted as in RFC 4180' });
    else if (this.#columns === null) this.#takeHeader(cells, line);
    else this.#takeRow(cells, { columns: this.#columns, line });
  }

  end(): void {
    if (this.#columns === null && this.failures.length === 0)
      this.fault(0, { found: 'an empty file', expected: `a header line: ${this.#form.needed.join(',')}` });
  }

  #takeHeader(cells: readonly string[], line: number): void {
    this.#columns = cells;
    for (const cell of cells.filter((name) => !this.#known.includes(name)))
      this.fault(line, {
        found: `the column ${shown(cell)}`,
        expected: oneOf(this.#known),
        hint: nearestHint(cell, this.#known),
      });
    for (const cell of this.#known.filter((name) => cells.indexOf(name) !== cells.lastIndexOf(name)))
      this.fault(line, { found: `the column ${shown(cell)} twice`, expected: 'each column once' });
    for (const name of this.#form.needed.filter((needed) => !cells.includes(needed)))
      this.fault(line, {
        found: `no column ${name}`,
        expected: `a header line with ${this.#form.needed.join(', ')}`,
      });
  }

  #takeRow(cells: readonly string[], { columns, line }: { columns: readonly string[]; line: number }): void {
    if (cells.length !== columns.length) {
      this.fault(line, {
        found: `${cells.length} cells`,
        expected: `${columns.length} cells, as in the header`,
      });
      return;
    }
    const row = Object.fromEntries(columns.map((name, i) => [name, cells[i]]));
    const wrong = columns.filter((name, i) => this.#known.includes(name) && !isWellFormed(name, cells[i]));
    for (const name of wrong)
      this.fault(line, { found: `${name} ${shown(row[name])}`, expected: formOf(name) });
    const fault = wrong.length === 0 ? this.#taken(row, line) : null;
    if (fault !== null) this.fault(line, fault);
  }
}

/** Numbers are as traces write them, prefixes the beginnings of such. */
function isWellFormed(column: string, cell: string): boolean {
  const words = wordsOfColumn[column];
  if (words !== undefined) return words.includes(cell);
  if (column.endsWith('_ms'))
    return cell === '' || (/^-?\d{1,16}$/.test(cell) && Number.isSafeInteger(Number(cell)));
  return isNumber(cell);
}

function formOf(column: string): string {
  const words = wordsOfColumn[column];
  if (words !== undefined) return oneOf(words);
  return column.endsWith('_ms')
    ? 'whole milliseconds on the clock of time_ms, or nothing'
    : 'digits as in the trace, such as +8613800000000';
}
