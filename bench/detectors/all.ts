/**
 * Decisions a second and bytes a tracked number of every detector at its defaults, each in a process of its own:
 * `npm run bench:detectors [-- id … numbers …]`. Prints a Markdown table. A decision is the verdict and, where the detector asks for them, the release and
 * one report in 200 calls.
 */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { detectorCatalogue } from '../../src/plugins/detectors/catalogue.ts';

const asked = process.argv.slice(2);
const askedSizes = asked.map(Number).filter((size) => size > 0);
const askedIds = asked.filter((word) => !(Number(word) > 0));
const sizes = askedSizes.length > 0 ? askedSizes : [10_000, 1_000_000, 10_000_000];
const one = fileURLToPath(new URL('one.ts', import.meta.url));

interface Measured {
  readonly decisionsPerSecond: number;
  readonly bytesPerNumber: number;
}

function measure(id: string, numbers: number): Measured {
  const options = { encoding: 'utf8', maxBuffer: 1 << 20 } as const;
  const line = execFileSync(
    process.execPath,
    ['--max-old-space-size=8192', one, id, String(numbers)],
    options,
  );
  return JSON.parse(line) as Measured;
}

const rateText = ({ decisionsPerSecond }: Measured): string => (decisionsPerSecond / 1e6).toFixed(1);
const bytesText = ({ bytesPerNumber }: Measured): string =>
  bytesPerNumber < 10 ? bytesPerNumber.toFixed(1) : bytesPerNumber.toFixed(0);

const ids = detectorCatalogue
  .map(({ id }) => id)
  .filter((id) => askedIds.length === 0 || askedIds.includes(id));
const header = ['detector', ...sizes.flatMap((size) => [`M/s at ${size}`, 'bytes a number'])];
process.stdout.write(`| ${header.join(' | ')} |\n| ${header.map(() => '---').join(' | ')} |\n`);
for (const id of ids) {
  const cells = sizes.flatMap((numbers) => {
    const measured = measure(id, numbers);
    return [rateText(measured), bytesText(measured)];
  });
  process.stdout.write(`| \`${id}\` | ${cells.join(' | ')} |\n`);
}
