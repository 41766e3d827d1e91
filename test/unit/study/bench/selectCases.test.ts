import { describe, expect, it } from 'vitest';
import { suiteOf } from '../../../../src/study/bench/benchCase.ts';
import { benchCatalogue } from '../../../../src/study/bench/catalogue.ts';
import { selectCases } from '../../../../src/study/bench/selectCases.ts';

const namesOf = (names: readonly string[], hasExtra = false): readonly string[] =>
  selectCases(benchCatalogue, names, hasExtra).cases.map(({ name }) => name);

describe('choosing what is measured', () => {
  it('every case has a name of its own, in kebab-case', () => {
    const names = benchCatalogue.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z0-9-]*(\/[a-z0-9][a-z0-9.-]*)+$/.test(name))).toEqual([]);
  });

  it('without names all suites but those that take minutes, without the extra sizes', () => {
    const suites = new Set(selectCases(benchCatalogue, [], false).cases.map(suiteOf));
    expect([...suites]).toEqual([
      'engine',
      'random',
      'replication',
      'detectors',
      'training',
      'traces',
      'replay',
      'start-up',
    ]);
    expect(namesOf([])).not.toContain('replication/10000000');
  });

  it('a suite, the beginning of a name, a name in full', () => {
    expect(namesOf(['replication'])).toEqual(['10000', '100000', '1000000'].map((n) => `replication/${n}`));
    expect(namesOf(['detectors/volume-cap'])).toEqual(['detectors/volume-cap/1000000']);
    expect(namesOf(['detectors/volume-cap'], true).length).toBe(3);
    expect(namesOf(['replication/10000000'])).toEqual(['replication/10000000']);
    expect(namesOf(['dialers/list']).length).toBeGreaterThan(1);
  });

  it('a name that means nothing is told with the nearest that does, and nothing is measured', () => {
    const { cases, faults } = selectCases(benchCatalogue, ['enigne', 'engine', 'qwertyuiop'], false);
    expect([cases.length, ...faults]).toEqual([
      0,
      'bench: nothing is called "enigne"; did you mean engine?',
      'bench: nothing is called "qwertyuiop"; the suites are engine, random, replication, detectors, training, dialers, traces, replay, start-up, scaling',
    ]);
  });
});
