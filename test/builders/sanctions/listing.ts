/** When a site acts on a number, reckoned anew: so long after its first alarm about it, until there was none for too long. */
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';

/** Hears of alarms in their order; true when the site acts on the number. Null: at once. */
export function listing(terms: ParameterValues | null): (number: number, second: number) => boolean {
  const spans = new Map<number, { readonly from: number; readonly last: number }>();
  return (number, second) => {
    if (terms === null) return true;
    const before = spans.get(number);
    const isKnown = before !== undefined && second - before.last <= Number(terms.keeps);
    const from = isKnown ? before.from : second;
    spans.set(number, { from, last: second });
    return second - from >= Number(terms.after);
  };
}
