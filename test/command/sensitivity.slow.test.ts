import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const here = playground();
here.write('tiny.yaml', tiny);
afterAll(() => here.remove());

it('a tornado and a range over assumptions stand in the table, the results and the report', async () => {
  const played = 'run tiny.yaml -r 2 -j 1 --assumptions 12 -o results.json --sensitivity tornado';
  const varied = '--vary callers.robots.pacing.attemptsPerDay --vary population.village.voicemail';
  const { code, out } = await here.run([...played.split(' '), ...varied.split(' ')]);
  expect(code).toBe(0);
  const { sensitivity, assumptionRange, replay } = JSON.parse(
    readFileSync(here.path('results.json'), 'utf8'),
  );
  expect(sensitivity.varied.map(({ path }: { path: string }) => path)).toEqual([
    'population.village.voicemail',
    'callers.robots.pacing.attemptsPerDay',
  ]);
  const [none, cap] = sensitivity.responses;
  expect([none.arm, none.isDifference, cap.arm, cap.isDifference]).toEqual(['none', false, 'cap', true]);
  // Twice the attempts reach more people than half of them; the cap of 50 then takes away more.
  const { atLow, atHigh } = none.effects.swings[1];
  expect(atHigh).toBeGreaterThan(1.5 * atLow);
  expect(out).toMatch(/^what moves unwanted answered, per 100 people, day$/m);
  expect(out).toMatch(/^callers\.robots\.pacing\.attemptsPerDay .*→/m);
  expect(assumptionRange.turnovers[0].points).toBe(12);
  expect(replay).toMatch(/--sensitivity tornado --vary callers\.robots\.pacing\.attemptsPerDay --vary /);
});

it('what cannot be varied is told before anything is played', async () => {
  const lost = await here.run([
    'run',
    'tiny.yaml',
    '--sensitivity',
    'morris',
    '--vary',
    'callers.robots.pacng',
  ]);
  expect([lost.code, said(lost).join()]).toEqual([2, expect.stringContaining('did you mean `pacing`')]);
});
