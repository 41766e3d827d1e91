/** The grammar of `couplings:`: which of the ways are open by which one call's outcome acts on other calls. */
import { couplings } from '../../../model/world/world.ts';
import { described, nearestHint, oneOf } from '../../reading/problem.ts';
import { readBy } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';

/** `all`, `none` or a list; the output is the list, in the order of the model. */
export function couplingsSchema(): Schema {
  const json = {
    default: 'all',
    anyOf: [{ enum: ['all', 'none'] }, { type: 'array', items: { enum: [...couplings] } }],
  };
  return readBy(json, (raw) => {
    if (raw === undefined || raw === 'all') return { value: [...couplings] };
    if (raw === 'none') return { value: [] };
    const expected = `all, none, or a list of ${couplings.join(', ')}`;
    if (!Array.isArray(raw)) {
      const hint = typeof raw === 'string' ? nearestHint(raw, ['all', 'none']) : '';
      return { problems: [{ path: [], found: described(raw), expected, hint }] };
    }
    const items = raw as readonly unknown[];
    const problems = items.flatMap((item, i) =>
      couplings.some((name) => name === item)
        ? []
        : [
            {
              path: [i],
              expected: oneOf(couplings),
              hint: typeof item === 'string' ? nearestHint(item, couplings) : '',
            },
          ],
    );
    return problems.length > 0 ? { problems } : { value: couplings.filter((name) => items.includes(name)) };
  });
}
