import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { benchCase } from '../../../../src/study/bench/benchCase.ts';
import { compareBuilds, compareFigures } from '../../../../src/study/bench/compareBuilds.ts';
import { measureCases } from '../../../../src/study/bench/measureCases.ts';
import { buildInFolder } from '../../../../src/study/bench/otherBuild.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-builds-'));
afterAll(() => rmSync(folder, { recursive: true }));
const log = join(folder, 'log');

/** A program that answers `bench --sample NAME` as a build does, with the speed of its next turn, and writes down that it was asked. */
function fakeBuild(name: string, speeds: readonly number[], measure = 1): string {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { appendFileSync, readFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(log)}, ${JSON.stringify(name)});
const turn = readFileSync(${JSON.stringify(log)}, 'utf8').split(${JSON.stringify(name)}).length - 2;
const value = ${JSON.stringify(speeds)}[turn % ${speeds.length}];
const format = 'ringfence-bench/1';
console.log(JSON.stringify({ format, case: process.argv.at(-1), measure: ${measure}, value, also: [{ name: 'memory', unit: 'MB', value: value / 10 }] }));`,
  );
  return file;
}

const one = benchCase({ name: 'a/b', unit: 'x/s', better: 'more', sample: () => ({ value: 1, also: [] }) });
const options = { signal: new AbortController().signal, progress: () => undefined };

describe('builds that are measured', () => {
  it('each case in several processes: median, ends, and the median of what stands beside it', async () => {
    writeFileSync(log, '');
    const { figures } = await measureCases([one], {
      ...options,
      mainFile: fakeBuild('A', [10, 30, 20]),
      rounds: 3,
    });
    expect(figures).toEqual([
      {
        case: 'a/b',
        unit: 'x/s',
        better: 'more',
        measure: 1,
        samples: [10, 30, 20],
        median: 20,
        least: 10,
        greatest: 30,
        also: [{ name: 'memory', unit: 'MB', value: 2 }],
      },
    ]);
  });

  it('a sample of minutes tells how far it is, which is no reason why it fails', async () => {
    const file = join(folder, 'slow.mjs');
    writeFileSync(
      file,
      "console.error('bench-progress 0.250'); setTimeout(() => { console.error('bench: no server'); process.exit(1); }, 50);",
    );
    const told: number[] = [];
    const { leftOut } = await measureCases([one], {
      ...options,
      progress: (done) => told.push(done),
      mainFile: file,
      rounds: 1,
    });
    expect([leftOut, told.includes(0.25), told.at(-1)]).toEqual([
      [{ case: 'a/b', reason: 'no server' }],
      true,
      1,
    ]);
  });

  it('two builds take turns, and who begins changes', async () => {
    writeFileSync(log, '');
    const { compared } = await compareBuilds([one], {
      ...options,
      mainFile: fakeBuild('A', [8, 16]),
      otherFile: fakeBuild('B', [10, 20.1]),
      rounds: 2,
      margin: 0.05,
    });
    expect(readFileSync(log, 'utf8')).toBe('ABBA');
    expect(compared.map(({ here, there, speed }) => [here, there, speed.verdict])).toEqual([
      [[8, 16], [10, 20.1], 'slower'],
    ]);
  });

  it('a build against itself is measured twice a round, too', async () => {
    writeFileSync(log, '');
    const itself = fakeBuild('A', [8, 10, 20, 16]);
    const of = { ...options, mainFile: itself, otherFile: itself, rounds: 2, margin: 0.05 };
    const { compared } = await compareBuilds([one], of);
    expect(compared.map(({ here, there }) => [here, there])).toEqual([
      [
        [8, 16],
        [10, 20],
      ],
    ]);
  });

  it('a case is left out where the other build measures something else, says nothing, or needs more memory than there is', async () => {
    writeFileSync(log, '');
    const silent = join(folder, 'silent.mjs');
    writeFileSync(silent, 'console.error("error: unknown option \'--sample\'");process.exit(2);');
    const reasons = [];
    for (const [otherFile, megabytes] of [
      [fakeBuild('B', [1], 2), 1],
      [silent, 1],
      [silent, 1e9],
    ] as const) {
      const mainFile = fakeBuild('A', [1]);
      const of = { ...options, mainFile, otherFile, rounds: 1, margin: 0.05 };
      const { compared, leftOut } = await compareBuilds([{ ...one, megabytes }], of);
      reasons.push([compared.length, leftOut[0].reason.replace(/\d+$/, 'N')]);
    }
    expect(reasons).toEqual([
      [0, 'the two builds measure different things under this name'],
      [0, 'there: that build does not have this bench'],
      [0, 'it needs about 1000000000 MB, free are N'],
    ]);
  });

  it('a file of before is compared case by case, and what it lacks is told', () => {
    const figures = (name: string, samples: readonly number[], measure = 1) => ({
      case: name,
      unit: 'x/s',
      better: 'more' as const,
      measure,
      samples,
      median: 1,
      least: 1,
      greatest: 1,
      also: [],
    });
    const now = [figures('a/b', [2, 2.01, 1.99]), figures('a/c', [1]), figures('a/d', [1], 2)];
    const { compared, leftOut } = compareFigures(
      now,
      [figures('a/b', [1, 1.01, 0.99]), figures('a/d', [1])],
      0.05,
    );
    expect(compared.map(({ speed }) => speed.verdict)).toEqual(['faster']);
    expect(leftOut).toEqual([
      { case: 'a/c', reason: 'the file does not have it' },
      { case: 'a/d', reason: 'the file has another measure under this name' },
    ]);
  });

  it('a folder is a clone whose packages are installed, or a package that was built', () => {
    const clone = join(folder, 'clone');
    mkdirSync(join(clone, 'src', 'command'), { recursive: true });
    expect(buildInFolder(clone)).toContain('no build of ringfence');
    writeFileSync(join(clone, 'src', 'command', 'main.ts'), '');
    expect(buildInFolder(clone)).toContain('run npm ci there');
    mkdirSync(join(clone, 'node_modules'));
    expect(buildInFolder(clone)).toMatchObject({ mainFile: join(clone, 'bin', 'ringfence.mjs') });
  });
});
