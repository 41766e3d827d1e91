/** The comparison over design points, in English. */

export const across = {
  label: (arm: string) => `Prevented by ${arm} at each design point`,
  help: 'Unwanted answered calls prevented at each design point. All panels have one scale. Lines: intervals, simulation error only.',
  ranges: (points: string) => `Ranges over ${points}`,
  table: 'Design points and what each sets',
  wordAt: (word: string, count: string) => `${word} at ${count}`,
  ranking: (same: string, points: string) =>
    `The order of the arms by unwanted calls answered is that of the first design point at ${same} of ${points}.`,
};
