/** Tables of points that nothing would be in. */
import type { Output } from './outputs.ts';

/** `isVaried`: a range over assumptions or a sensitivity analysis is played. */
export const pointFaults = (outputs: readonly Output[], isVaried: boolean): readonly string[] =>
  outputs.flatMap(({ kind, path }) =>
    kind !== 'points' || isVaried
      ? []
      : [
          `-o ${path}: no assumption is varied, so there are no points: run with --assumptions N or --sensitivity DESIGN`,
        ],
  );
