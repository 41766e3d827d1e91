/** Options of `train` for a few small trees, which take no time to learn. */
export const smallTrees = ['--trees', '3', '--depth', '2'] as const;
