/** Faults of consequences: actions without their terms, terms without their action, suspensions of what a place does not see. */
import { places } from '../../../model/contracts/detector.ts';
import type { Problem } from '../../reading/problem.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** All such faults of a world. */
export function consequenceProblems({ world }: WorldVariant): readonly Problem[] {
  return places.flatMap((place) =>
    world.screening[place].flatMap((site, i) => {
      const path = ['screening', place, i];
      const terms = ['challenge', 'delay', 'charge'] as const;
      const unpaired = terms.flatMap((action): readonly Problem[] => {
        const isWritten = site.consequences[action] !== null;
        if (isWritten === (site.then === action)) return [];
        if (isWritten)
          return [{ path: [...path, action], expected: `\`then: ${action}\` beside these terms` }];
        const expected = `its terms beside it, such as \`${action}: {}\``;
        return [{ path: [...path, 'then'], found: `\`${action}\` without terms`, expected }];
      });
      const untraceable =
        site.consequences.traceback === null || world.network.use === 'carrier-graph'
          ? []
          : [
              {
                path: [...path, 'traceback'],
                expected: 'a network `use: carrier-graph`: a single exchange has no hops to trace',
              },
            ];
      const what = String(site.consequences.suspend?.what);
      if (place === 'origin' || !['line', 'operator'].includes(what)) return [...unpaired, ...untraceable];
      const expected = 'number or upstream: lines and customers are seen at the origin alone';
      return [...unpaired, ...untraceable, { path: [...path, 'suspend', 'what'], found: what, expected }];
    }),
  );
}
