/** The measures that the tables of a run show, in the order of their columns. */

export interface MeasureColumn {
  readonly head: readonly [string, string];
  readonly metric: string;
  /** The value in the head's unit is the estimate times this. */
  readonly factor: number;
  readonly digits: number;
}

export const measureColumns: readonly MeasureColumn[] = [
  {
    head: ['unwanted answered', 'per 100 people, day'],
    metric: 'unwanted.answered.perSubscriberDay',
    factor: 100,
    digits: 3,
  },
  {
    head: ['unwanted rung', 'per 100 people, day'],
    metric: 'unwanted.rung.perSubscriberDay',
    factor: 100,
    digits: 2,
  },
  {
    head: ['people with 3+', '% of people, day'],
    metric: 'unwanted.threeOrMoreADay.share',
    factor: 100,
    digits: 4,
  },
  { head: ['wanted lost', 'per 1,000'], metric: 'wanted.lost.perThousand', factor: 1, digits: 2 },
  { head: ['by rejection', 'per 1,000'], metric: 'wanted.lost.byRejection', factor: 1, digits: 2 },
  { head: ['by label', 'per 1,000'], metric: 'wanted.lost.byLabel', factor: 1, digits: 2 },
  { head: ['by trust', 'per 1,000'], metric: 'wanted.lost.byTrust', factor: 1, digits: 2 },
];
