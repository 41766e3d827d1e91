/** The library's rules of a country or of one of its states. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { nearestName } from '../../study/failures/nearestName.ts';
import { printable } from '../../study/failures/printable.ts';
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { say } from '../terminal/say.ts';

/** Those that hold everywhere in it, of a state the country's too; all where none is asked for; null where it has none, which has been told then. */
export const rulesIn = (jurisdiction: string | undefined): readonly RulePlugin[] | null =>
  rulesWhere(jurisdiction, holdsIn);

/** The same and, of a country, those of its states. */
export const rulesUnder = (jurisdiction: string): readonly RulePlugin[] | null =>
  rulesWhere(jurisdiction, (rule, asked) => holdsIn(rule, asked) || countryOf(rule.jurisdiction) === asked);

/** Codes of ISO 3166 by which the library does not go. */
const byIsoCode: ReadonlyMap<string, string> = new Map([['GB', 'UK']]);

const countryOf = (jurisdiction: string): string => jurisdiction.split('-')[0];

const holdsIn = (rule: RulePlugin, asked: string): boolean =>
  rule.jurisdiction === asked || rule.jurisdiction === countryOf(asked);

function rulesWhere(
  jurisdiction: string | undefined,
  isChosen: (rule: RulePlugin, asked: string) => boolean,
): readonly RulePlugin[] | null {
  const all = builtInCatalogue.rule;
  if (jurisdiction === undefined) return all;
  const asked = jurisdiction.toUpperCase();
  const known = [...new Set(all.map((plugin) => plugin.jurisdiction))];
  if (known.includes(asked)) return all.filter((rule) => isChosen(rule, asked));
  const near = byIsoCode.get(asked) ?? nearestName(asked, known);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  say(`--jurisdiction: no rules of "${printable(jurisdiction)}"; expected one of ${known.join(', ')}${hint}`);
  return null;
}
