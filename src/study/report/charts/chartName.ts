/** A stranger's name as charts show it. */
import { printable } from '../../failures/printable.ts';

/** At most `longest` characters: of a longer name its beginning and its end, since names of one author often differ at the end alone. */
export function chartName(name: string, longest: number): string {
  const characters = Array.from(printable(name));
  if (characters.length <= longest) return characters.join('');
  const end = Math.floor((longest - 1) / 2);
  return `${characters.slice(0, longest - 1 - end).join('')}…${characters.slice(-end).join('')}`;
}
