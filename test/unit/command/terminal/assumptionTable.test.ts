import { describe, expect, it } from 'vitest';
import { rangeLines } from '../../../../src/command/terminal/assumptionTable.ts';
import { displayWidth } from '../../../../src/study/failures/displayWidth.ts';
import type { AssumptionRange } from '../../../../src/study/results/rangeOutcome.ts';
import type { Results } from '../../../../src/study/results/results.ts';
import { resultsFixture } from '../../study/report/resultsFixture.ts';
import { withRange } from '../../study/report/rangeFixture.ts';

const ranged = withRange(resultsFixture());
const range = ranged.assumptionRange as AssumptionRange;
const turnover = (metric: string, best: string, other: number): AssumptionRange['turnovers'][number] => ({
  metric,
  best,
  points: 3,
  winners: [{ arm: best, points: 3 - other }, ...(other > 0 ? [{ arm: 'daily-cap', points: other }] : [])],
  corner: null,
});

function lines(results: Results, room: number = Infinity): readonly string[] {
  const plain = (text: string): string => text;
  return rangeLines(results, { strong: plain, faint: plain, room });
}

const withTurnovers = (...turnovers: AssumptionRange['turnovers']): Results => ({
  ...ranged,
  assumptionRange: { ...range, turnovers },
});

describe('the range over assumptions, on a terminal', () => {
  it('names a measure as the heads of the table do', () => {
    const shown = lines(withTurnovers(turnover('unwanted.threeOrMoreADay.share', 'none', 1)));
    expect(shown).toContain('people with 3+: none is best here; elsewhere daily-cap at 1 of 3 points');
  });

  it('has the currency of the world in the unit of an assumption', () => {
    const conditions = [
      { path: 'callers.robots.books.minute', side: 'above', at: 0.4, unit: 'currency/min' },
    ] as const;
    const corner = {
      conditions,
      inside: { points: 1, turned: 1 },
      outside: { points: 2, turned: 0 },
      chance: 0.05,
    };
    const open = { ...turnover('unwanted.rung.perSubscriberDay', 'none', 1), corner };
    expect(lines(withTurnovers(open)).join('\n')).toContain(
      'books.minute above 0.400 CNY/min: at 1 of 1 points',
    );
  });

  it('tells nothing of what is 0 in the control by definition: there the control is best whatever is assumed', () => {
    const shown = lines(
      withTurnovers(
        turnover('wanted.lost.perThousand', 'none', 0),
        turnover('unwanted.rung.perSubscriberDay', 'none', 0),
      ),
    );
    expect(shown.filter((line) => line.includes('best'))).toEqual([
      'unwanted rung: none is best at all 3 points',
    ]);
  });

  it('counts in the singular and in the plural', () => {
    expect(lines(ranged).join('\n')).toContain('over 3 points of 1 parameter, 2 replications each');
    const once = { ...ranged, assumptionRange: { ...range, replications: 1 } };
    expect(lines(once).join('\n')).toMatch(/1 replication each;.*\n1 point left out: no world/);
  });

  it('is not offered to whose run was interrupted before its end', () => {
    const none = { ...ranged, assumptionRange: null };
    expect(lines(none)).toEqual([
      'range over assumptions: not computed; run with --assumptions 200 to see it',
    ]);
    expect(lines({ ...none, status: 'interrupted' })).toEqual([
      'range over assumptions: not computed; the run was interrupted',
    ]);
  });

  it('has no line of prose wider than the terminal', () => {
    const shown = lines(withTurnovers(turnover('unwanted.threeOrMoreADay.share', 'none', 1)), 60);
    expect(shown.filter((line) => displayWidth(line) > 60)).toEqual([]);
  });
});
