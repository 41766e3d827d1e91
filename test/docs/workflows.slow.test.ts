/** The example workflows of the guide: they are YAML, and the commands of ringfence in them run and end as they should. */
import { existsSync, mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countingDetector, gateExperiment } from '../command/gateWorld.ts';
import { playground } from '../command/program.ts';
import { blocksOf } from './pages.ts';

const here = playground();
afterAll(() => here.remove());

const workflows = blocksOf('docs/guides/gate-in-ci.md').filter(({ language }) => language === 'yml');
const commands = workflows.flatMap(({ text }) =>
  [...text.matchAll(/npx ringfence (.*)$/gm)].map(([, line]) => line.trim()),
);

/** As a shell would take them, with the day put in. */
const words = (line: string): readonly string[] =>
  [...line.replace('$(date +%F)', '2026-11-26').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain,
  );

beforeAll(async () => {
  mkdirSync(here.path('experiments'));
  here.write('experiments/mine.mjs', countingDetector('calls > 50'));
  here.write('experiments/gate.yaml', gateExperiment);
  expect((await here.run(['baseline', 'save', 'experiments/gate.yaml', '--quiet'])).code).toBe(0);
  here.write('old-mine.mjs', countingDetector('calls > 50'));
  here.write('experiments/mine.mjs', countingDetector('!(calls <= 50)'));
});

describe('the example workflows', () => {
  it('are YAML with a job', () => {
    const jobs = workflows
      .map(({ text }) => parse(text, { strict: true }))
      .map((one) => one.jobs?.gate ?? one.gate);
    expect(jobs.map((job) => Array.isArray(job?.steps ?? job?.script))).toEqual(workflows.map(() => true));
    expect(commands.length).toBe(3);
  });

  for (const line of commands)
    it(`ringfence ${line}`, async () => {
      const { code, err } = await here.run(words(line));
      expect([code, code === 0 ? '' : err]).toEqual([0, '']);
      const asked = words(line);
      const written = asked.filter((_, i) => asked[i - 1] === '-o').map((word) => word.replace(/^.*=/, ''));
      expect(written.filter((file) => !existsSync(here.path(file)))).toEqual([]);
    });
});
