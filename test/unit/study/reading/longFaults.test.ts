/** Of a stranger's file with faults without end a few are looked at: the rest would fill the memory. */
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { benchForm } from '../../../../src/study/bench/benchResults.ts';
import { baselineForm } from '../../../../src/study/gate/baselines/parseBaseline.ts';
import { replayForm } from '../../../../src/study/replay/parseReplay.ts';
import { resultsForm } from '../../../../src/study/results/resultsForm.ts';

const many = Array.from({ length: 10_000 }, () => 'x');
const keys = Object.fromEntries(many.map((value, i) => [`k${i}`, [value]]));

/** What wants text as a figure, and figures as text; each list stands alone, and inside the first item of another. */
const cases: readonly (readonly [name: string, form: z.ZodType, value: unknown])[] = [
  ['results: measures', resultsForm, { measures: many }],
  ['results: replications of a measure', resultsForm, { measures: [{ perReplication: many }] }],
  ['results: days of a series', resultsForm, { series: [{ perDay: many }] }],
  ['results: final states', resultsForm, { audit: [{ finalStates: keys }] }],
  ['results: titles', resultsForm, { title: keys }],
  ['results: sites of rules', resultsForm, { arms: [{ ruleSites: many }] }],
  ['results: trade-offs', resultsForm, { answers: { tradeOffs: many } }],
  ['results: losses of a game', resultsForm, { game: { loss: keys } }],
  ['results: winners', resultsForm, { sensitivity: { winners: many } }],
  ['results: points of a range', resultsForm, { assumptionRange: { measures: [{ perPoint: many }] } }],
  ['baseline: series', baselineForm, { series: [{ numerators: many }] }],
  ['baseline: fingerprints', baselineForm, { fingerprints: [{ callers: keys }] }],
  ['baseline: verdicts', baselineForm, { verdicts: many }],
  ['baseline: plug-ins', baselineForm, { hashes: { plugins: keys } }],
  ['replay: detectors', replayForm, { detectors: [{ labelled: { curve: many } }] }],
  ['replay: files', replayForm, { trace: { files: many } }],
  ['bench: samples', benchForm, { cases: [{ samples: many }] }],
];

it.each(cases)('%s', (_name, form, value) => {
  expect(form.safeParse(value).error?.issues.length).toBeLessThan(200);
});
