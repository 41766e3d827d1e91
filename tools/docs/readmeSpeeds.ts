/** The README's table of the speed of some detectors: where it stands and which it shows. */

export const isSpeedHead = (line: string): boolean =>
  line === '| detector | M decisions/s | bytes a number |';

/** Ids of its rows, in their order. */
export function speedIdsIn(readme: string): readonly string[] {
  const lines = readme.split('\n');
  const first = lines.findIndex(isSpeedHead) + 2;
  const end = lines.findIndex((line, i) => i >= first && !line.startsWith('|'));
  return lines.slice(first, end).map((line) => line.split('`')[1]);
}
