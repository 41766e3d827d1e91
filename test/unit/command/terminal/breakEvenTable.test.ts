import { describe, expect, it } from 'vitest';
import { breakEvenLines } from '../../../../src/command/terminal/breakEvenTable.ts';
import { breakEvenFormat } from '../../../../src/study/breakEven/breakEven.ts';
import type { BreakEven } from '../../../../src/study/breakEven/breakEven.ts';

const path = 'callers.robots.books.minute';
const interval = { value: 0, estimate: 40, low: 30, high: 50 };
const none = { value: 1, estimate: -10, low: null, high: null };

const answer = (fields: Partial<BreakEven>): BreakEven => ({
  format: breakEvenFormat,
  engine: '0.1.0',
  scenario: { id: 'tiny', world: 'sha256:0' },
  replay: 'ringfence break-even tiny.yaml',
  seed: 1,
  replications: 3,
  level: 0.95,
  currency: 'CNY',
  question: {
    path,
    arm: 'none',
    against: null,
    metric: 'operator.profit.perDay',
    class: null,
    target: 0,
    from: 0,
    to: 1,
    precision: 0.01,
    isWhole: false,
  },
  lever: { unit: '', present: null },
  crossing: { kind: 'crosses', at: 0.8, low: 0.7, high: null, hasInterval: true },
  isMonotone: true,
  evaluations: [interval, { ...interval, value: 1, estimate: -40, low: -50, high: -30 }],
  ...fields,
});

const crosses = `operator.profit.perDay in arm none crosses 0 with ${path} at 0.8`;
const stays = `operator.profit.perDay in arm none stays above 0 with ${path} from 0 to 1`;
const lack =
  'no interval where there is one replication, where fewer than six do not differ, and where all show 0 of what has no upper limit';

describe('the answer of break-even', () => {
  it('shows of a value as many digits as its interval supports', () => {
    const near = { value: 0, estimate: 1255.41, low: 0.000072066, high: 2510.7 };
    const below = { value: 1, estimate: -0.0001, low: -1255.4, high: 1255.4 };
    const shown = breakEvenLines(answer({ evaluations: [near, below] })).join('\n');
    expect(shown).toContain('1,255 (0 to 2,511)');
    expect(shown).toContain('0 (\u22121,255 to 1,255)');
  });

  it('tells the interval, and which end lies beyond the range', () => {
    const lines = breakEvenLines(answer({}));
    expect(lines[0]).toBe(`${crosses} (95 %: 0.7 to above 1)`);
    expect(lines).not.toContain(lack);
  });

  it('tells that there is no interval, of the crossing and of each value, and why', () => {
    const crossing = { kind: 'crosses', at: 0.8, low: null, high: null, hasInterval: false } as const;
    const lines = breakEvenLines(answer({ crossing, evaluations: [interval, none] }));
    expect(lines[0]).toBe(`${crosses} (no interval)`);
    expect(lines).toContain(lack);
    expect(lines.join('\n')).toMatch(/40 \(30 to 50\)[^]*−10 \(no interval\)/);
  });

  it('shows that a measure stays on one side only by intervals, all of which leave the target out', () => {
    const said = (evaluations: BreakEven['evaluations']): string =>
      breakEvenLines(answer({ crossing: { kind: 'above' }, evaluations }))[0];
    expect(said([interval])).toBe(stays);
    expect(said([{ ...interval, low: -1 }])).toBe(
      `${stays}; that is the estimate alone, whose interval reaches 0: not proven`,
    );
    expect(said([interval, none])).toBe(`${stays}; that is the estimate alone, with no interval: not proven`);
    expect(said([interval, { ...interval, value: 1, estimate: 9, low: 9, high: 9 }])).toBe(
      `${stays}; that is the estimate alone, with no spread seen: not proven`,
    );
  });

  it('sets the path above the values where the terminal has no room for both', () => {
    const table = (room: number): readonly string[] => breakEvenLines(answer({}), room).slice(3, -2);
    expect(table(52)).toEqual([
      path,
      '     operator.profit.perDay',
      '   CNY per operator and day',
      '0             40 (30 to 50)',
      '1          −40 (−50 to −30)',
    ]);
    expect(table(53)[0]).toBe(`${path}    operator.profit.perDay`);
  });

  it('says of values without spread that they have none, not that they are certain', () => {
    const still = { value: 0, estimate: 40, low: 40, high: 40 };
    const crossing = { kind: 'crosses', at: 0.8, low: 0.8, high: 0.8, hasInterval: true } as const;
    const lines = breakEvenLines(answer({ crossing, evaluations: [still, { ...still, value: 1 }] }));
    expect(lines[0]).toBe(`${crosses} (no spread seen)`);
    expect(lines.join('\n')).toMatch(/^0 +40 \(no spread seen\)$/m);
  });

  it('says of a 0 that all replications show that nothing was seen, and how much there may be', () => {
    const unseen = { value: 1, estimate: 0, low: 0, high: 0.17 };
    const crossing = { kind: 'crosses', at: 0.6, low: 0.5, high: null, hasInterval: true } as const;
    const lines = breakEvenLines(answer({ crossing, evaluations: [interval, unseen] }));
    expect(lines[0]).toBe(`${crosses.replace('0.8', '0.6')} (95 %: 0.5 to above 1)`);
    const note =
      'a 0 that all replications show says that nothing was seen, not that there is nothing: how much there may be, its interval says';
    expect(lines).toContain(note);
    expect(lines.join('\n')).toMatch(/^1 +0\.000 \(0\.000 to 0\.170\)$/m);
    expect(breakEvenLines(answer({}))).not.toContain(note);
  });

  it('says why nothing crosses, and what to do about it', () => {
    const line = (fields: Partial<BreakEven>): string => breakEvenLines(answer(fields))[0];
    const same = [interval, { ...interval, value: 1 }];
    expect(line({ crossing: { kind: 'above' }, evaluations: same })).toBe(
      `${stays}; it is the same at both ends: the lever does not move it`,
    );
    expect(line({ crossing: { kind: 'equals' } })).toBe(
      `operator.profit.perDay in arm none is 0 at both ends of ${path} from 0 to 1: nothing crosses`,
    );
    expect(line({ crossing: { kind: 'no-data' } })).toMatch(/: ask for another --class, --metric or range$/);
  });

  it('has no table where nothing has a value, and counts one replication as one', () => {
    const lines = breakEvenLines(answer({ crossing: { kind: 'no-data' }, evaluations: [], replications: 1 }));
    expect(lines.slice(1)).toEqual([
      '95 % intervals of the simulation error only; 1 paired replication, seed 1',
      '',
      'replay: ringfence break-even tiny.yaml',
    ]);
  });
});
