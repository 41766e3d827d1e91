import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import type { Overrides } from '../../../../../src/study/scenario/experiment/overrides.ts';
import type { Resolution } from '../../../../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import { tiny } from '../../../../command/program.ts';

const resolve = (text: string, sensitivity: Overrides['sensitivity']): Resolution =>
  resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue, {
    overrides: sensitivity === undefined ? {} : { sensitivity },
  });

const pointsOf = (text: string, sensitivity: Overrides['sensitivity']) => {
  const { resolved, failures } = resolve(text, sensitivity);
  if (resolved === undefined || resolved.sensitivityPoints === null)
    throw new Error(JSON.stringify(failures));
  return resolved.sensitivityPoints;
};

const pacing = 'callers.robots.pacing';

describe('the points of a sensitivity analysis', () => {
  it('are not there unless they are asked for', () => {
    expect(resolve(tiny, undefined).resolved?.sensitivityPoints).toBeNull();
  });

  it('vary what is named and leave all else as written: tornado', () => {
    const { varied, points } = pointsOf(tiny, { design: 'tornado', of: ['population.village.voicemail'] });
    expect(varied.map(({ path }) => path)).toEqual(['population.village.voicemail']);
    const shares = points.map((worlds) =>
      worlds?.map(({ population }) => Number(population[0].parameters['voicemail'])),
    );
    // 0.3 in odds: halved and doubled.
    const [low, high] = [0.5, 2].map((factor) => (0.3 / 0.7) * factor).map((odds) => odds / (1 + odds));
    expect(shares.map((each) => each?.map((share) => share.toFixed(6)))).toEqual(
      [0.3, low, high].map((share) => [share.toFixed(6), share.toFixed(6)]),
    );
  });

  it('take a parameter that is named itself whatever its source, and below a section only what is assumed', () => {
    const paths = (of: readonly string[]) =>
      pointsOf(tiny, { design: 'tornado', of }).varied.map(({ path }) => path);
    expect(paths([`${pacing}.attemptsPerDay`])).toEqual([`${pacing}.attemptsPerDay`]);
    expect(paths([pacing])).not.toContain(`${pacing}.attemptsPerDay`);
  });

  it('are those with a declared range where the file declares some', () => {
    const declared = tiny.replace('lines: 1,', 'lines: {is: 1, source: "assumed", range: [1, 3]},');
    expect(pointsOf(declared, { design: 'morris', of: [] }).varied).toEqual([
      { path: `${pacing}.lines`, unit: 'lines', low: 1, high: 3, isDeclared: true },
    ]);
  });

  it('have the size of the design, and the walks and rows that the file asks for', () => {
    const of = [pacing];
    const dimensions = pointsOf(tiny, { design: 'tornado', of }).varied.length;
    const written = tiny.replace('  seed: 1\n', '  seed: 1\n  sensitivity: {walks: 3, rows: 8}\n');
    const counts = (['tornado', 'morris', 'sobol'] as const).map(
      (design) => pointsOf(written, { design, of }).points.length,
    );
    expect(counts).toEqual([1 + 2 * dimensions, 3 * (dimensions + 1), 8 * (dimensions + 2)]);
  });

  it('are refused with their reason: nothing there, a design too large', () => {
    const found = (text: string, sensitivity: Overrides['sensitivity']) =>
      resolve(text, sensitivity).failures.map((failure) => failure.found);
    expect(found(tiny, { design: 'tornado', of: ['clock.days'] })).toEqual([
      '"clock.days", at or below which nothing can be varied',
    ]);
    const large = tiny.replace('  seed: 1\n', '  seed: 1\n  sensitivity: {rows: 4096}\n');
    expect(found(large, { design: 'sobol', of: [] })).toEqual([
      expect.stringMatching(/^\d+ worlds \(\d+ points of \d+ parameters times 2 arms\)$/),
    ]);
  });

  it('are told at the step of a path that is wrong, of the arm that has most of it', () => {
    const of = ['callers.robots.pacng', 'population.vilage', 'screening.terminating.cap.limitCals'];
    const { failures } = resolve(tiny, { design: 'tornado', of });
    expect(failures.map(({ found, hint }) => [found, hint])).toEqual([
      ['`pacng` below callers.robots', 'did you mean `pacing`?'],
      ['`vilage` below population', 'did you mean `village`?'],
      ['`limitCals` below screening.terminating.cap', 'did you mean `limitCalls`?'],
    ]);
  });

  it('are told as the argument that asks for them, and in the file where they stand in it', () => {
    const places = (text: string, asked: Overrides['sensitivity']) =>
      resolve(text, asked).failures.map(({ file, line, path }) => `${file}:${line} ${path}`);
    const of = ['callers.robots.pacng', 'clock.days'];
    expect(places(tiny, { design: 'tornado', of })).toEqual([
      'command line:0 --vary callers.robots.pacng',
      'command line:0 --vary clock.days',
    ]);
    const threeArms = tiny.replace('    none: {}', '    none: {}\n    other: {}');
    expect(places(threeArms, { design: 'sobol', of: [] })).toEqual(['command line:0 --sensitivity sobol']);
    const withSection = (text: string) => tiny.replace('  seed: 1\n', `  seed: 1\n  sensitivity: ${text}\n`);
    const line = tiny.split('\n').indexOf('  seed: 1') + 2;
    const nothing = withSection('{of: [clock.days]}');
    expect(places(nothing, { design: 'sobol', of: [] })).toEqual([
      `tiny.yaml:${line} experiment.sensitivity.of.0`,
    ]);
    const large = withSection('{rows: 4096}');
    expect(places(large, { design: 'sobol', of: [] })).toEqual([`tiny.yaml:${line} experiment.sensitivity`]);
  });
});
