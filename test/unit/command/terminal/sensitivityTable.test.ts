import { describe, expect, it } from 'vitest';
import { sensitivityLines } from '../../../../src/command/terminal/sensitivityTable.ts';
import { displayWidth } from '../../../../src/study/failures/displayWidth.ts';
import type {
  SensitivityOutcome,
  SensitivityResponse,
} from '../../../../src/study/results/sensitivityOutcome.ts';
import { sensitivityFixture } from '../../study/report/gameFixture.ts';
import { resultsFixture } from '../../study/report/resultsFixture.ts';

const path = 'callers.robots.pacing.lines';
const tornado = sensitivityFixture();

const withEffects = (...all: readonly SensitivityResponse['effects'][]): SensitivityOutcome => ({
  ...tornado,
  design: all[0].design,
  responses: all.map((effects, i) => ({ arm: i === 0 ? 'none' : 'cap', isDifference: i > 0, effects })),
});

const morris = (mu: number | null, muStar: number | null): SensitivityResponse['effects'] => {
  const half = muStar === null ? null : muStar / 10;
  const around = (by: number) => (muStar === null || half === null ? null : muStar + by * half);
  const index = { estimate: muStar, low: around(-1), high: around(1) };
  return { design: 'morris', walks: 10, moves: [{ path, muStar: index, mu, sigma: 0.02, n: 10 }] };
};

const sobol = (first: number, total: number): SensitivityResponse['effects'] => ({
  design: 'sobol',
  rows: 64,
  shares: [
    {
      path,
      first: { estimate: first, low: first - 0.1, high: first + 0.1 },
      total: { estimate: total, low: total - 0.2, high: total + 0.2 },
    },
  ],
});

function lines(found: SensitivityOutcome, room: number = Infinity): readonly string[] {
  const plain = (text: string): string => text;
  return sensitivityLines(found, resultsFixture(), { strong: plain, faint: plain, room });
}

const cellsIn = (all: readonly string[], name: string): readonly string[] =>
  all
    .find((line) => line.startsWith(`${name} `))
    ?.split(/ {2,}/)
    .slice(1) ?? [];

describe('what moves the answer, on a terminal', () => {
  it('tornado: both ends of each parameter under the measure as written', () => {
    const shown = lines(tornado);
    expect(cellsIn(shown, 'all as written')).toEqual(['10']);
    expect(cellsIn(shown, path)).toEqual(['5.0 → 20.0']);
  });

  it('morris: which way, how much with its interval, and the spread by name', () => {
    const shown = lines(withEffects(morris(0.1, 0.1), morris(-0.1, 0.1)));
    expect(cellsIn(shown, path)).toEqual(['↑ 10.0 ± 1.0, σ 2', '↓ 10.0 ± 1.0, σ 2']);
    const either = lines(withEffects(morris(0.05, 0.1), morris(0, 0)));
    expect(cellsIn(either, path)).toEqual(['↕ 10.0 ± 1.0, σ 2', '0']);
    expect(cellsIn(lines(withEffects(morris(null, null))), path)).toEqual(['no data, σ 2']);
  });

  it('sobol: an interval of either share, and what no share can be is told to be error', () => {
    const note = 'shares below 0 or above 100 % are the error of 64 rows: more rows narrow it';
    const within = lines(withEffects(sobol(0.3, 0.5)));
    expect(cellsIn(within, path)).toEqual(['30 ± 10 %, 50 ± 20 %']);
    expect(within).not.toContain(note);
    expect(lines(withEffects(sobol(0.3, 0.5), sobol(-0.01, 0.5)))).toContain(note);
    expect(lines(withEffects(sobol(0.9, 1.01)))).toContain(note);
  });

  it('what binary fractions leave behind is nothing', () => {
    const tiny = { estimate: 1e-30, low: 0, high: 2e-30 };
    const shares = [{ path, first: { ...tiny, low: -1e-30 }, total: tiny }];
    expect(cellsIn(lines(withEffects({ design: 'sobol', rows: 64, shares })), path)).toEqual(['0 %, 0 %']);
    const moves = [{ path, muStar: tiny, mu: 1e-30, sigma: 0, n: 10 }];
    expect(cellsIn(lines(withEffects({ design: 'morris', walks: 10, moves })), path)).toEqual(['0']);
  });

  it('says of small designs that their intervals hold less often than they say', () => {
    const [{ effects }] = withEffects(sobol(0.3, 0.5)).responses;
    const few = { ...effects, rows: 63 } as SensitivityResponse['effects'];
    const note = 'intervals of fewer than 64 rows hold less often than they say';
    expect(lines(withEffects(few))).toContain(note);
    expect(lines(withEffects(effects))).not.toContain(note);
    const walks = { ...morris(0.1, 0.1), walks: 9 } as SensitivityResponse['effects'];
    expect(lines(withEffects(walks))).toContain(
      'intervals of fewer than 10 walks hold less often than they say',
    );
    expect(lines(withEffects(morris(0.1, 0.1))).join()).not.toContain('hold less often');
  });

  it('counts in the singular and in the plural', () => {
    expect(lines({ ...tornado, replications: 1 })[1]).toMatch(/3 points of 1 parameter, 1 replication each$/);
    expect(lines(tornado)[1]).toMatch(/2 replications each$/);
  });

  it('has no line of prose wider than the terminal', () => {
    for (const found of [tornado, withEffects(morris(0.1, 0.1)), withEffects(sobol(0.9, 1.1))]) {
      const shown = lines({ ...found, impossible: 2 }, 60);
      expect(shown.filter((line) => displayWidth(line) > 60)).toEqual([]);
    }
  });

  it('says how many parameters it leaves out', () => {
    const varied = Array.from({ length: 13 }, (_, i) => ({ ...tornado.varied[0], path: `a.b${i}` }));
    const swings = varied.map((each) => ({ path: each.path, atLow: 0.1, atHigh: 0.2 }));
    const many = withEffects({ design: 'tornado', asWritten: 0.1, swings });
    expect(lines({ ...many, varied })).toContain('1 more moves it no more than these');
  });
});
