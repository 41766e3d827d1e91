/** Finds the cases that names on the command line mean: a suite, the beginning of a name, or a name in full. */
import { nearestName } from '../failures/nearestName.ts';
import { suiteOf } from './benchCase.ts';
import type { BenchCase } from './benchCase.ts';

export interface Selection {
  readonly cases: readonly BenchCase[];
  /** One for every name that means nothing. */
  readonly faults: readonly string[];
}

type Named = Pick<BenchCase, 'name' | 'isExtra' | 'isLong'>;

const isBelow = ({ name }: Named, asked: string): boolean => name === asked || name.startsWith(`${asked}/`);

/** Names that may be asked for: suites, cases, and what lies between. */
function knownNames(catalogue: readonly BenchCase[]): readonly string[] {
  const names = new Set<string>();
  for (const { name } of catalogue) {
    const parts = name.split('/');
    parts.forEach((_, i) => names.add(parts.slice(0, i + 1).join('/')));
  }
  return [...names];
}

/** In the catalogue's order, each once. Without names: all suites but the long ones. `hasExtra`: the extra sizes too. */
export function selectCases(
  catalogue: readonly BenchCase[],
  names: readonly string[],
  hasExtra: boolean,
): Selection {
  const suites = [...new Set(catalogue.map(suiteOf))];
  const known = knownNames(catalogue);
  const faults = names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = nearestName(name, known);
      const hint = near === undefined ? `the suites are ${suites.join(', ')}` : `did you mean ${near}?`;
      return `bench: nothing is called "${name}"; ${hint}`;
    });
  const isMeant = (one: BenchCase): boolean =>
    names.length === 0
      ? !one.isLong && (hasExtra || !one.isExtra)
      : names.some((name) => name === one.name || (isBelow(one, name) && (hasExtra || !one.isExtra)));
  return { cases: faults.length > 0 ? [] : catalogue.filter(isMeant), faults };
}
