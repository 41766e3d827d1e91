import { describe, expect, it } from 'vitest';
import { builtInCatalogue, pluginLookup } from '../../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

/** What is said of thresholds of calls, for the tiny world, in which one robot makes 300 calls on its one day, with this site in its second arm. */
function said(site: string, change: (text: string) => string = (text) => text): readonly string[] {
  const text = change(tiny).replace('use: volume-cap, per: day, limitCalls: 50', site);
  const { warnings } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue, {
    lookup: pluginLookup(new Map()),
  });
  return warnings.filter(({ says }) => says.includes('cannot be reached')).map(({ says }) => says);
}

describe('thresholds of calls', () => {
  it('are warned of when no number calls so often', () => {
    expect(said('use: volume-cap, per: day, limitCalls: 300')).toEqual([]);
    expect(said('use: volume-cap, per: day, limitCalls: 301')).toEqual([
      '301 calls cannot be reached: at most 300 calls a day show one number',
    ]);
    expect(said('use: unique-callees, limitCallees: 301')).toEqual([
      '301 callees cannot be reached: at most 300 calls a day show one number',
    ]);
  });

  it('may be as high as all days of their window come to', () => {
    const twoDays = (text: string): string => text.replace('days: 1,', 'days: 2,');
    expect(said('use: calls-a-callee, per: week, limitCalls: 600', twoDays)).toEqual([]);
    expect(said('use: calls-a-callee, per: week, limitCalls: 601', twoDays)).toHaveLength(1);
    expect(said('use: volume-cap, per: day, limitCalls: 301', twoDays)).toHaveLength(1);
  });

  it('are not asked about where a site alarms below them, or the world has faults or callers of third parties', () => {
    const high = 'use: volume-cap, per: day, limitCalls: 301';
    expect(said(high, (text) => text.replace('alarmAt: 0.5', 'alarmAt: 0.4'))).toEqual([]);
    expect(said(high, (text) => text.replace('circuits: 100', 'circuits: none'))).toEqual([]);
    expect(said(high, (text) => text.replace('use: person', 'use: ./mine.ts'))).toEqual([]);
  });

  it('of rules are told as well', () => {
    const under = (rule: string) => (text: string) =>
      text.replace('  callers:', `  rules: [{id: short, use: ${rule}}]\n  callers:`);
    const site = 'use: volume-cap, per: day, limitCalls: 50';
    expect(said(site, under('br-short-2022'))).toEqual([
      '100000 calls cannot be reached: at most 300 calls a day show one number',
    ]);
    expect(said(site, under('br-short-2022, shortCalls: 100'))).toEqual([]);
  });
});
