import { describe, expect, it } from 'vitest';
import type { TaskResult } from '../../../../../src/study/tasks/messages.ts';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import { armsUnderTest, unusedUnderTest } from '../../../../../src/study/gate/comparison/armsUnderTest.ts';
import type { Baseline } from '../../../../../src/study/gate/baselines/baseline.ts';
import type { GateReport } from '../../../../../src/study/gate/verdict/gateReport.ts';
import { judgeGate } from '../../../../../src/study/gate/verdict/judgeGate.ts';
import type { GateInput } from '../../../../../src/study/gate/verdict/judgeGate.ts';
import { makeBaseline } from '../../../../../src/study/gate/baselines/makeBaseline.ts';
import type { ResolvedScenario } from '../../../../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

const count = 12;

function resolvedWith(gate: string): ResolvedScenario {
  const text = `${tiny.replace('replications: 3', `replications: ${count}`)}  gate: ${gate}\n`;
  const { resolved, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  return resolved;
}

const resolved = resolvedWith('{underTest: [volume-cap]}');

type Row = TaskResult['outcomes'][number]['rows'][number];
const row = (metric: string, of: string | null, numerator: number): Row => ({
  metric,
  class: of,
  place: null,
  numerator,
  denominator: 1000,
});

/** Twelve replications of two arms; `change` says what the second one has more of, `path` how its robots went. */
function played(change: (replication: number) => number, path = '0', control = '0'): Map<number, TaskResult> {
  const audit = (robots: string): TaskResult['outcomes'][number]['audit'] => ({
    attempts: 0,
    finalStates: [],
    fingerprints: ['0', robots].map((text) => text.padStart(16, '0')),
  });
  const rowsOf = (more: number, replication: number): readonly Row[] => [
    row('unwanted.answered.perSubscriberDay', 'robot', 100 + (replication % 3) + more),
    row('unwanted.answered.perSubscriberDay', null, 100 + (replication % 3) + more),
  ];
  const outcomes = (replication: number): TaskResult['outcomes'] => [
    { arm: 'none', rows: rowsOf(0, replication), audit: audit(control), events: 1 },
    { arm: 'cap', rows: rowsOf(change(replication), replication), audit: audit(path), events: 1 },
  ];
  return new Map(
    Array.from({ length: count }, (_, index) => [index, { index, outcomes: outcomes(index), traceRows: 0 }]),
  );
}

const baseline = makeBaseline(
  resolved,
  played(() => 0),
  count,
);

const judge = (
  done: Map<number, TaskResult>,
  of: Partial<Baseline> = {},
  more: Partial<GateInput> = {},
): GateReport | string =>
  judgeGate({
    resolved,
    baseline: { ...baseline, ...of },
    baselineName: 'main',
    changedPlugins: [],
    done,
    count,
    lookError: 0.001,
    limitLevel: 0.95,
    error: 0.001,
    looks: [count],
    changedCalls: [],
    replay: '',
    saveAnew: null,
    ...more,
  });
const verdictOf = (done: Map<number, TaskResult>): unknown => {
  const report = judge(done);
  return typeof report === 'string' ? report : [report.verdict, report.isIdentical];
};

describe('a gate', () => {
  it('finds what has not changed identical, a small loss passed, a great one failed, one about the margin open', () => {
    expect(verdictOf(played(() => 0))).toEqual(['pass', true]);
    expect(verdictOf(played((r) => r % 2))).toEqual(['pass', false]);
    expect(verdictOf(played((r) => 10 + (r % 2)))).toEqual(['fail', false]);
    expect(verdictOf(played((r) => 4.6 + (r % 2)))).toEqual(['inconclusive', false]);
  });

  it('takes what is better for no failure', () => {
    expect(verdictOf(played((r) => -10 - (r % 2)))).toEqual(['pass', false]);
  });

  it('fails for a measure that vanished, whatever the others say', () => {
    const more = { ...baseline.series[0], metric: 'unwanted.of.old' };
    const report = judge(
      played(() => 0),
      { series: [...baseline.series, more] },
    ) as GateReport;
    expect([report.verdict, report.isIdentical, report.vanished.map(({ metric }) => metric)]).toEqual([
      'fail',
      false,
      ['unwanted.of.old'],
    ]);
  });

  it('names the populations whose path changed, and says nothing at all where they changed in an arm without the part under test', () => {
    const changed = judge(played((r) => r % 2, '1')) as GateReport;
    expect(changed.changedPopulations).toEqual([{ arm: 'cap', callers: ['robots'] }]);
    expect(judge(played(() => 0, '0', '1'))).toMatch(
      /^calls changed in arm none \(robots\), where no plug-in under test is/,
    );
  });

  it('judges only arms that a part under test can have changed', () => {
    const report = judge(played((r) => r % 2)) as GateReport;
    expect([...new Set(report.comparisons.map(({ arm }) => arm))]).toEqual(['cap']);
    expect([...armsUnderTest(resolved)]).toEqual(['cap']);
    expect([...armsUnderTest(resolvedWith('{}'))]).toEqual(['none', 'cap']);
    expect(unusedUnderTest(resolvedWith('{underTest: [crowd-labels, volume-cap]}'))).toEqual([
      'crowd-labels',
    ]);
  });

  it('that compares nothing has not passed', () => {
    const empty = judge(
      played(() => 0),
      { series: [] },
    ) as GateReport;
    expect([empty.verdict, empty.isIdentical]).toEqual(['inconclusive', false]);
  });

  it('that compares as many measures as it has limits has compared something', () => {
    const thresholds = '{metric: unwanted.answered.perSubscriberDay, arm: cap, atMost: 0.2}';
    const by = resolvedWith(`{underTest: [volume-cap], thresholds: [${thresholds}]}`);
    const report = judge(
      played(() => 0),
      {},
      { resolved: by },
    ) as GateReport;
    expect([report.comparisons.length, report.limits.length, report.verdict]).toEqual([1, 1, 'pass']);
  });

  it('reads denominators of a baseline that are written out like one for all', () => {
    const spelled = baseline.series.map((series) => ({
      ...series,
      denominators: Array.from({ length: count }, () => 1000),
    }));
    const done = played((r) => 4.6 + (r % 2));
    expect(judge(done, { series: spelled })).toEqual(judge(done));
  });

  it('that is open needs as many replications more as the comparison that needs most', () => {
    const open = judge(played((r) => 4.6 + (r % 2))) as GateReport;
    expect(open.further).toBe(Math.max(...open.comparisons.map(({ further }) => further ?? 0)));
    expect(open.further).toBeGreaterThan(0);
    expect((judge(played(() => 0)) as GateReport).further).toBeNull();
    expect((judge(played((r) => 10 + (r % 2))) as GateReport).further).toBeNull();
    // At the margin itself no number would do.
    const atMargin = judge(played((r) => 4.5 + (r % 2))) as GateReport;
    expect([atMargin.verdict, atMargin.further]).toEqual(['inconclusive', null]);
  });

  it('holds thresholds against the interval: cleared, broken, or in between', () => {
    const verdicts = [
      'atMost: 0.2',
      'atMost: 0.05',
      'atMost: 0.101',
      'atMost: 0.1005, end: favourable',
      'atLeast: 0.05',
    ].map((bound) => {
      const by = resolvedWith(
        `{underTest: [volume-cap], thresholds: [{metric: unwanted.answered.perSubscriberDay, arm: cap, ${bound}}]}`,
      );
      const report = judge(
        played(() => 0),
        {},
        { resolved: by },
      ) as GateReport;
      expect(report.verdict).toBe(report.limits[0].verdict);
      return report.limits[0].verdict;
    });
    expect(verdicts).toEqual(['pass', 'fail', 'inconclusive', 'pass', 'pass']);
  });

  it('asks more of a threshold at each look where there are several', () => {
    const by = resolvedWith(
      '{underTest: [volume-cap], thresholds: [{metric: unwanted.answered.perSubscriberDay, arm: cap, atMost: 0.2}]}',
    );
    const ends = [0.95, 0.99].map((limitLevel) => {
      const report = judge(
        played(() => 0),
        {},
        { resolved: by, limitLevel },
      ) as GateReport;
      return report.limits[0];
    });
    expect(ends[0].high).toBeLessThan(ends[1].high ?? 0);
    expect(ends.map(({ level }) => level)).toEqual([0.95, 0.95]);
  });
});
