/** Where another arm is best than in the experiment itself: part of the range over assumptions in `results.json`. */

export interface Turnover {
  readonly metric: string;
  /** Best in the experiment itself. */
  readonly best: string;
  /** Points at which every arm has data. */
  readonly points: number;
  /** Arms by the number of points at which they are best. */
  readonly winners: readonly { readonly arm: string; readonly points: number }[];
  /** Null where one or two assumptions do not tell where, or where it never turns over. */
  readonly corner: TurnoverCorner | null;
}

export interface TurnoverCorner {
  /** One or two, all of which hold in the corner. */
  readonly conditions: readonly {
    readonly path: string;
    readonly unit: string;
    readonly side: 'above' | 'below';
    readonly at: number;
  }[];
  readonly inside: { readonly points: number; readonly turned: number };
  readonly outside: { readonly points: number; readonly turned: number };
  /** Share of shuffled outcomes among which a corner as sharp is found: small means that it is no chance find. */
  readonly chance: number;
}
