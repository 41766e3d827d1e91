/** Writes the table of the detectors' speed and memory from the figures that a bench has left. */
import type { BenchResults, CaseFigures } from '../../src/study/bench/benchResults.ts';
import { markdownTable } from './markdownTable.ts';

/** Numbers that call, as the cases are named. */
export const speedSizes = [10_000, 1_000_000, 10_000_000] as const;

const target = 8;
const aim = 12;

const head = `# How fast detectors are

<!-- Written by \`npm run bench:detectors\` from detector-speeds.json, which the same command measures; change neither by hand. -->

A decision is the verdict and, where the detector asks for them, the release and one report in 200 calls. Every number calls once before any
calls again, in another order every round: the worst one for a cache. The calls of the next 64 are known, so what they need of the tables by number is
read ahead, as a simulation and a replay do. Registries answer, SIMs and cells are seen, a quarter of the calls is answered. Millions of decisions per
second of processor time on one core, median of processes; bytes are what the detector says it keeps, divided by the numbers that call.`;

/** The page as Markdown; the same text for the same figures and ids. */
export function detectorSpeedReference(results: BenchResults, ids: readonly string[]): string {
  const { machine, cases, engine } = results;
  const processes = Math.min(...cases.map(({ samples }) => samples.length));
  const where = `${machine.cpu}, ${machine.cores} cores, Node ${machine.node}; engine ${engine.version}, calculation ${engine.calculation}; at least ${processes} ${processes === 1 ? 'process' : 'processes'} a figure.`;
  const header = speedSizes.flatMap((size) => [`M/s, ${sizeText(size)} numbers`, 'bytes a number']);
  const rows = ids.map((id) => [`\`${id}\``, ...speedSizes.flatMap((size) => figures(cases, id, size))]);
  return [
    head,
    where,
    markdownTable(['detector', ...header], rows),
    notes,
    `${volumeCapVerdict(cases)}\n`,
  ].join('\n\n');
}

const notes = `Detectors that keep the called numbers too, a million of them, keep as much at 10⁴ calling numbers as at 10⁶ callees. \`trained-model\` judges
with the model that comes with it, 24 trees.`;

/** Rows of the README's table: speed and memory at a million numbers. */
export function readmeRows({ cases }: BenchResults, ids: readonly string[]): readonly string[] {
  return ids.map((id) => `| \`${id}\` | ${figures(cases, id, 1_000_000).join(' | ')} |`);
}

const sizeText = (size: number): string => `10${superscripts[Math.round(Math.log10(size))]}`;
const superscripts: Readonly<Record<number, string>> = { 4: '⁴', 6: '⁶', 7: '⁷' };

const caseOf = (cases: readonly CaseFigures[], id: string, size: number): CaseFigures | undefined =>
  cases.find((one) => one.case === `detectors/${id}/${size}`);

function figures(cases: readonly CaseFigures[], id: string, size: number): readonly string[] {
  const found = caseOf(cases, id, size);
  if (found === undefined) return ['not measured', ''];
  const bytes = found.also.find(({ name }) => name === 'bytes a number')?.value;
  return [speedText(found.median), bytes === undefined ? '' : bytesText(bytes)];
}

const speedText = (perSecond: number): string => (perSecond / 1e6).toFixed(1);
const bytesText = (bytes: number): string =>
  bytes >= 10 || bytes === 0 ? bytes.toFixed(0) : bytes.toFixed(1);

/** What is promised of `volume-cap`, and what came out. */
function volumeCapVerdict(cases: readonly CaseFigures[]): string {
  const speed = (size: number): number => (caseOf(cases, 'volume-cap', size)?.median ?? NaN) / 1e6;
  const [million, tenMillion] = [speed(1_000_000), speed(10_000_000)];
  const word = (isReached: boolean): string => (isReached ? 'reached' : 'missed');
  return `Target for \`volume-cap\`: ${target} M/s at 10⁶ numbers (${million.toFixed(1)}: ${word(million >= target)}), the aim ${aim} (${word(million >= aim)}), and ${target} M/s at 10⁷ (${tenMillion.toFixed(1)}: ${word(tenMillion >= target)}).`;
}
