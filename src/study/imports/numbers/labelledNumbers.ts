/** Labels of calls by the number that calls, from lists of numbers: files that a mapping names. */
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { wholeFile } from '../../failures/failure.ts';
import type { Failure } from '../../failures/failure.ts';
import { strictMap, word } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';
import { readNumberList } from './numberList.ts';
import type { NumberingHabits } from './numberingHabits.ts';

/** What calls are that show no number of a list. */
const othersWords = ['unlabelled', 'wanted', 'unwanted'] as const;

/** As a mapping file says it; the lists by their paths from its folder. */
export interface LabelledNumbersTree {
  readonly unwanted?: string | undefined;
  readonly wanted?: string | undefined;
  readonly others: (typeof othersWords)[number];
}

/** Plain data, so that a thread can be given it. */
export interface LabelledNumbers {
  /** Numbers as traces have them. */
  readonly unwanted: readonly string[];
  readonly wanted: readonly string[];
  readonly others: (typeof othersWords)[number];
  /** The lists. */
  readonly files: readonly string[];
}

/** Numbers on both lists that are told of. */
const mostTold = 20;

const listPath = z.string().min(1).max(4096).optional();

export const labelledNumbersSchema: Schema = strictMap({
  unwanted: listPath,
  wanted: listPath,
  others: word(othersWords, 'unlabelled'),
}).optional();

/** `file`: the mapping that names the lists. */
export function readLabelledNumbers(
  tree: LabelledNumbersTree,
  file: string,
  habits: NumberingHabits,
): { readonly labels: LabelledNumbers; readonly failures: readonly Failure[] } {
  const pathOf = (named: string | undefined): string | null =>
    named === undefined ? null : resolve(dirname(file), named);
  const read = (path: string | null): ReturnType<typeof readNumberList> | null =>
    path === null ? null : readNumberList(path, habits);
  const [unwantedPath, wantedPath] = [pathOf(tree.unwanted), pathOf(tree.wanted)];
  const [unwanted, wanted] = [read(unwantedPath), read(wantedPath)];
  const unwantedNumbers = new Set(unwanted?.numbers.keys());
  const both = [...(wanted?.numbers ?? [])].filter(([number]) => unwantedNumbers.has(number));
  return {
    labels: {
      unwanted: [...unwantedNumbers],
      wanted: [...(wanted?.numbers.keys() ?? [])],
      others: tree.others,
      files: [unwantedPath, wantedPath].filter((path) => path !== null),
    },
    failures: [
      ...(unwanted?.failures ?? []),
      ...(wanted?.failures ?? []),
      ...both.slice(0, mostTold).map(([number, line]): Failure => ({
        ...wholeFile(wantedPath ?? ''),
        line,
        path: 'number',
        found: `${number}, which is among the unwanted ones as well`,
        expected: 'each number on one list',
        hint: '',
      })),
    ],
  };
}

/** Looks numbers up. */
export class NumberLabels {
  readonly #isUnwanted: Map<string, boolean>;
  readonly #others: boolean | null;

  constructor({ unwanted, wanted, others }: LabelledNumbers) {
    this.#isUnwanted = new Map([
      ...unwanted.map((number) => [number, true] as const),
      ...wanted.map((number) => [number, false] as const),
    ]);
    this.#others = others === 'unlabelled' ? null : others === 'unwanted';
  }

  /** Whether calls of the number are unwanted; null where nothing says so, as of those that show none. */
  isUnwanted(number: string): boolean | null {
    return number === '' ? null : (this.#isUnwanted.get(number) ?? this.#others);
  }
}
