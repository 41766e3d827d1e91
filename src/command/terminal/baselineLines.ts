/** What `baseline show` and `baseline list` print. */
import type { Baseline } from '../../study/gate/baselines/baseline.ts';
import type { FoundBaseline } from '../../study/gate/baselines/baselineFolder.ts';
import { shortHash } from '../../study/gate/comparison/comparable.ts';
import { plainGate, judgedMetrics } from '../../study/gate/comparison/judgedMetrics.ts';
import { figure } from '../../study/wording/figures.ts';
import { foldLine } from './foldLines.ts';
import { gridLines } from './gridLines.ts';
import { plainStyle } from './lineStyle.ts';

export function baselineListLines(
  all: readonly { readonly name: string; readonly found: FoundBaseline }[],
  { folder, promoted }: { readonly folder: string; readonly promoted: string | null },
): readonly string[] {
  if (all.length === 0) return [`no baseline in ${folder}`];
  const rows = all.map(({ name, found }) => ({
    name: name === promoted ? `${name} *` : name,
    cells:
      found.kind === 'found'
        ? [
            String(found.baseline.replications),
            String(found.baseline.seed),
            String(found.baseline.engine.calculation),
            shortHash(found.baseline.hashes.world),
          ]
        : ['faulty', '', '', ''],
  }));
  const heads = [
    ['replications', ''],
    ['seed', ''],
    ['calculation', ''],
    ['world', ''],
  ] as const;
  const faults = all.flatMap(({ found }) => (found.kind === 'found' ? [] : [found.because]));
  // The second line of a grid holds units; here it would be empty.
  const [head, , ...body] = gridLines({ heads, rows, corner: 'baseline' }, plainStyle(Infinity));
  return [head, ...body, ...(promoted === null ? [] : ['* is used where no --baseline is given']), ...faults];
}

/** What it is of, with which parts, and its primary measures over all classes. `room`: width of the terminal, or Infinity. */
export function baselineLines(baseline: Baseline, file: string, room: number): readonly string[] {
  const { hashes, engine } = baseline;
  const told = [
    `${baseline.experiment}: ${baseline.replications} replications, seed ${baseline.seed}, ${baseline.mode}, ${baseline.status}`,
    `ringfence ${engine.version}, calculation ${engine.calculation}`,
    `world ${shortHash(hashes.world)}, experiment ${shortHash(hashes.experiment)}`,
    `parts ${Object.entries(hashes.plugins)
      .map(([use, hash]) => `${use} ${shortHash(hash)}`)
      .join(', ')}`,
  ];
  return [file, ...told.flatMap((line) => foldLine(line, room)), '', ...measureGrid(baseline, room)];
}

function measureGrid({ series, arms }: Baseline, room: number): readonly string[] {
  const judged = judgedMetrics(plainGate).filter(({ isOfWatchers }) => isOfWatchers !== true);
  const metrics = judged.map(({ metric }) => metric);
  const heads = metrics.map(({ id, unit }) => [id, unit] as const);
  const rows = arms.map(({ id }) => ({
    name: id,
    cells: metrics.map((metric) => {
      const found = series.find(
        (one) => one.metric === metric.id && one.arm === id && one.class === null && one.place === null,
      );
      return found === undefined ? 'no data' : meanText(found);
    }),
  }));
  return gridLines({ heads, rows }, plainStyle(room));
}

function meanText({ numerators, denominators }: Baseline['series'][number]): string {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const all = typeof denominators === 'number' ? denominators * numerators.length : sum(denominators);
  return all === 0 ? 'no data' : figure(sum(numerators) / all);
}
