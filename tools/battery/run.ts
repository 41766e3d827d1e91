/**
 * Runs dieharder over the axes and prints one line a test: `node tools/battery/run.ts full index` for the full set
 * along one axis, `… short keyLow keyHigh index:reversed` for the short one. Exit 1 if a test failed.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { namedAxes } from './axes.ts';

/** Tests of the short set: those of dieharder's reliable ones that need fewer than about 10⁸ words each. */
const shortTests = [
  '0',
  '1',
  '2',
  '3',
  '8',
  '9',
  '10',
  '11',
  '13',
  '15',
  '16',
  '17',
  '100',
  '101',
  '102',
  '205',
  '206',
  '207',
  '208',
  '209',
];

/** `-k 2`: exact Kolmogorov–Smirnov; `-Y 1`: a weak result is continued until it is clear one way or the other. */
const testOptions = ['-g', '200', '-k', '2', '-Y', '1'];

const [set = '', ...axes] = process.argv.slice(2);
if (
  !['full', 'short'].includes(set) ||
  axes.length === 0 ||
  axes.some((axis) => namedAxes[axis.split(':')[0]!] === undefined)
) {
  process.stderr.write(
    `usage: run.ts full|short <axis>[:reversed]…; axes: ${Object.keys(namedAxes).join(', ')}\n`,
  );
  process.exit(2);
}

let failures = 0;
for (const axis of axes) {
  const tests = set === 'full' ? [['-a']] : shortTests.map((test) => ['-d', test]);
  for (const test of tests) failures += await failuresOf(axis, test);
}
process.exit(failures === 0 ? 0 : 1);

/** Pipes the axis into one dieharder process, prints its results, and counts those that failed. */
async function failuresOf(axis: string, test: readonly string[]): Promise<number> {
  const wordsFile = fileURLToPath(new URL('words.ts', import.meta.url));
  const parts = [process.execPath, wordsFile, ...axis.split(':')].map((part) => `'${part}'`).join(' ');
  const command = `${parts} | dieharder ${[...testOptions, ...test].join(' ')}`;
  const dieharder = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'inherit'] });
  let failed = 0;
  for await (const line of createInterface({ input: dieharder.stdout })) {
    if (!/PASSED|WEAK|FAILED/.test(line)) continue;
    process.stdout.write(`${axis}|${line.replaceAll(' ', '')}\n`);
    if (line.includes('FAILED')) failed++;
  }
  return failed;
}
