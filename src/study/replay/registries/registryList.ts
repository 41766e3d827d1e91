/** The form of lists that stand for registries in a replay: CSV with a header line, one file a registry. */
import type { Need } from '../../../model/contracts/plugin.ts';
import { nearestHint, oneOf } from '../../reading/problem.ts';

export const registryNames = ['do-not-call', 'do-not-originate', 'consent', 'purpose', 'allocation'] as const;
export type RegistryName = (typeof registryNames)[number];

/** A list that stands for a registry. */
export interface RegistryListUse {
  readonly registry: RegistryName;
  readonly path: string;
}

export const needOfList = (registry: RegistryName): Need => `registry:${registry}`;

/** Columns that a list must have, and those that it may have. */
export interface ListColumns {
  readonly needed: readonly string[];
  readonly further: readonly string[];
}

export const columnsOfList: Readonly<Record<RegistryName, ListColumns>> = {
  'do-not-call': { needed: ['number'], further: [] },
  'do-not-originate': { needed: ['number'], further: [] },
  consent: { needed: ['calling_number', 'called_number'], further: ['from_ms', 'until_ms'] },
  purpose: { needed: ['prefix', 'may_call'], further: [] },
  allocation: { needed: ['prefix', 'is'], further: [] },
};

/** Words of the columns that are no numbers. */
export const wordsOfColumn: Readonly<Record<string, readonly string[]>> = {
  may_call: ['true', 'false'],
  is: ['domestic', 'foreign', 'unallocated'],
};

/** Cells of a line by column; a column that the file does not have is empty. */
export type ListRow = Readonly<Record<string, string>>;

export interface ListFault {
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

/** Takes a row of the right form; answers what contradicts itself or an earlier row, else null. */
export type RowTaker = (row: ListRow, line: number) => ListFault | null;

/** `NAME=FILE` of the command line; or what is wrong with it. */
export function readListArgument(text: string): RegistryListUse | string {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const registry = registryNames.find((known) => known === name);
  if (registry === undefined) {
    const hint = nearestHint(name, registryNames);
    return `--registry ${text}: found "${name}", expected NAME=FILE, the name ${oneOf(registryNames)}${hint === '' ? '' : `; ${hint}`}`;
  }
  if (at < 0 || at === text.length - 1)
    return `--registry ${text}: found no file, expected ${name}=FILE with the columns ${columnsOfList[registry].needed.join(', ')}`;
  return { registry, path: text.slice(at + 1) };
}
