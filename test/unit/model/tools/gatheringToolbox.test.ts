import { describe, expect, it } from 'vitest';
import { gatheringToolbox } from '../../../../src/model/tools/toolbox.ts';
import type { TouchableTable } from '../../../../src/engine/tables/touchable.ts';

describe('a gathering toolbox', () => {
  it('gathers the tables by number that a plug-in makes, in the order of making', () => {
    const tables: TouchableTable[] = [];
    const tools = gatheringToolbox(tables);
    const made = [tools.numberTable(8), tools.windowCounter(8, 3600), tools.slidingCounter(8, 3600, 4)];
    expect(tables).toEqual(made);
  });

  it('makes tables that a touch does not change', () => {
    const tables: TouchableTable[] = [];
    const tools = gatheringToolbox(tables);
    const counter = tools.windowCounter(8, 3600);
    const sliding = tools.slidingCounter(8, 3600, 4);
    const rows = tools.numberTable(8);
    counter.add(5, 10);
    sliding.add(5, 10);
    rows.rowOrAdd(5);
    for (const table of tables) for (const number of [0, 5, 6, 1_000_000]) table.touch(number);
    expect([counter.countOf(5, 10), counter.countOf(6, 10), sliding.countOf(5, 10)]).toEqual([1, 0, 1]);
    expect([rows.rowOf(5), rows.rowOf(6), rows.count]).toEqual([0, -1, 1]);
  });
});
