import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { benchCatalogue } from '../../src/study/bench/catalogue.ts';
import type { BenchProgram } from '../../src/study/bench/benchCase.ts';
import { sampleOf } from '../../src/study/bench/printSample.ts';
import { selectCases } from '../../src/study/bench/selectCases.ts';
import { usualMeasuring } from '../../src/study/bench/timing.ts';
import { jobs, queue } from '../../src/study/bench/suites/scaling.ts';
import { benchFormat, parseBenchResults } from '../../src/study/bench/benchResults.ts';
import type { BenchResults } from '../../src/study/bench/benchResults.ts';
import { playground } from './program.ts';
import { mainFile } from '../mainFile.ts';

const place = playground();
afterAll(() => place.remove());
/** Events a second. */
const noBuildsSpeed = 1e15;
const program: BenchProgram = { mainFile, measuring: usualMeasuring, progress: () => undefined };
const figuresIn = (name: string): BenchResults =>
  parseBenchResults(readFileSync(place.path(name), 'utf8'), name) as BenchResults;
const root = fileURLToPath(new URL('../../', import.meta.url));

describe('ringfence bench, measured', () => {
  it.each(selectCases(benchCatalogue, [], false).cases)('$name gives a figure', async ({ name }) => {
    const sample = await sampleOf(name, { ...program, measuring: { milliseconds: 50, leastTurns: 1 } });
    if (typeof sample === 'string') throw new Error(sample);
    expect([sample.case, sample.value > 0]).toEqual([name, true]);
  });

  it('every case of a suite stands in the file, in the order of the catalogue', async () => {
    const asked = ['bench', 'start-up', '--rounds', '1', '--quiet', '-o', 'suite.json'];
    const { code, err } = await place.run(asked);
    expect([code, err]).toEqual([0, 'written: suite.json\n']);
    const { cases } = figuresIn('suite.json');
    const wanted = selectCases(benchCatalogue, ['start-up'], false).cases;
    expect(cases.map((one) => one.case)).toEqual(wanted.map(({ name }) => name));
    expect(cases.filter(({ median }) => !(median > 0))).toEqual([]);
  });

  it('parts of dialers too, when they are asked for', async () => {
    const { code, out } = await place.run(['bench', 'dialers/script/turns', '--rounds', '1', '--json']);
    const [found] = (JSON.parse(out) as BenchResults).cases;
    expect([code, found.case]).toEqual([0, 'dialers/script/turns']);
    expect(found.median).toBeGreaterThan(0);
  });

  it('this build against itself is neither slower nor faster', async () => {
    const { code, out } = await place.run([
      'bench',
      'engine/hold-2',
      '--against',
      root,
      '--margin',
      '95',
      '--rounds',
      '3',
      '--json',
    ]);
    const { cases } = JSON.parse(out) as { cases: readonly { speed: { verdict: string } }[] };
    expect([code, cases.map(({ speed }) => speed.verdict)]).toEqual([0, ['same']]);
  });

  it('figures of before are held against those of now, unpaired, and fail nothing', async () => {
    const measured = ['bench', 'engine/hold-2', '--rounds', '2', '--quiet'];
    await place.run([...measured, '-o', 'before.json']);
    const before = figuresIn('before.json');
    const samples = [noBuildsSpeed, 1.01 * noBuildsSpeed];
    const unreached = { ...before, cases: [{ ...before.cases[0], samples }] };
    place.write('unreached.json', JSON.stringify(unreached));
    const { code, out, err } = await place.run([...measured, '--against', 'unreached.json']);
    expect([code, out]).toEqual([0, expect.stringMatching(/unpaired[^]*engine\/hold-2 .* slower/)]);
    expect(err).toContain('slower than at another time fails nothing');
  });

  it('a build that is slower than another fails', async () => {
    const line = { format: benchFormat, case: 'engine/hold-2', measure: 1, value: noBuildsSpeed, also: [] };
    mkdirSync(place.path('unreached/dist/command'), { recursive: true });
    place.write('unreached/dist/command/main.js', `console.log(${JSON.stringify(JSON.stringify(line))});`);
    const args = ['bench', 'engine/hold-2', '--rounds', '2', '--quiet', '--against', 'unreached'];
    const { code, out } = await place.run(args);
    expect([code, out]).toEqual([100, expect.stringMatching(/paired by rounds[^]*engine\/hold-2 .* slower/)]);
  });

  it('scaling over workers, programs and a queue comes to its end, in a village here', async () => {
    const told: number[] = [];
    const telling = { ...program, progress: (share: number) => void told.push(share) };
    const village = { subscribers: 1000, replications: 4 };
    const samples = [await jobs(telling, village), await queue(telling, village)];
    for (const { value, also } of samples)
      expect([value, ...also.map((figure) => figure.value)].filter((figure) => !(figure > 0))).toEqual([]);
    expect(samples.map(({ also }) => also.length)).toEqual([3, 2]);
    expect(Math.max(...told)).toBeCloseTo(1, 6);
  });

  it('Ctrl-C tells what is measured', async () => {
    const args = ['bench', 'engine', '--rounds', '3', '-o', 'part.json'];
    let isSent = false;
    const { code } = await place.run(args, (err, kill) => {
      if (isSent || !err.includes('%')) return;
      isSent = true;
      kill('SIGINT');
    });
    expect([code, figuresIn('part.json').cases.length > 0]).toEqual([130, true]);
  });
});
