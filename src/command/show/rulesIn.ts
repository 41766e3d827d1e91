/** The library's rules of a country. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import { nearestName } from '../../study/failures/nearestName.ts';
import { printable } from '../../study/failures/printable.ts';
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { say } from '../terminal/say.ts';

/** All where none is asked for; null where there is no such country, which has been told then. */
export function rulesIn(jurisdiction: string | undefined): readonly RulePlugin[] | null {
  const all = builtInCatalogue.rule;
  const asked = jurisdiction?.toUpperCase();
  const chosen = all.filter((plugin) => asked === undefined || plugin.jurisdiction === asked);
  if (chosen.length > 0) return chosen;
  const known = [...new Set(all.map((plugin) => plugin.jurisdiction))];
  const near = nearestName(asked ?? '', known);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  say(
    `--jurisdiction: no rules of "${printable(jurisdiction ?? '')}"; expected one of ${known.join(', ')}${hint}`,
  );
  return null;
}
