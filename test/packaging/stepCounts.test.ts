/** How `.ci/run` counts: each step fails when its command does, and tests are those of the closing lines. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const run = fileURLToPath(new URL('../../.ci/run', import.meta.url));
/** All that comes before the steps. */
const [before] = readFileSync(run, 'utf8').split('\nsystem_packages() {');

/** Passed and failed after these steps, and the exit codes of their commands. */
function counted(steps: readonly (readonly [text: string, code: number])[]): readonly unknown[] {
  const played = steps.map(
    ([text, code], i) => `step s${i} bash -c ${quoted(`printf %s ${quoted(text)}; exit ${code}`)}`,
  );
  const script = [before, ...played, String.raw`printf 'END %s %s\n%s' "$passed" "$failed" "$summary"`];
  const { stdout } = spawnSync('bash', ['-c', script.join('\n'), run], { encoding: 'utf8' });
  const [, passed, failed, summary] = /^END (\d+) (\d+)\n([^]*)$/m.exec(stdout) ?? [];
  return [passed, failed, ...[...summary.matchAll(/exit (\d+)/g)].map(([, code]) => code)].map(Number);
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const closing = (tests: string): string =>
  ` Test Files  1 failed | 2 passed (3)\n      Tests  ${tests}\n   Start at  10:00:00\n`;

it('a step without tests counts as one', () => {
  expect(
    counted([
      ['', 0],
      ['', 1],
      ['', 7],
    ]),
  ).toEqual([1, 2, 0, 1, 7]);
});

it('tests are added up over all runs of a step, whatever else is skipped or still to be written', () => {
  const two = closing('1 failed | 2 passed | 4 skipped | 5 todo (12)') + closing('30 passed (30)');
  expect(counted([[two, 1]])).toEqual([32, 1, 1]);
  expect(counted([[`\u001b[2m${closing('\u001b[31m3 failed\u001b[39m (3)')}`, 1]])).toEqual([0, 3, 1]);
});

it('a failure that is no test’s is one more, and what tests print is none', () => {
  expect(counted([[closing('12 passed (12)'), 1]])).toEqual([12, 1, 1]);
  expect(counted([[`stdout\n      Tests  9 failed (9)\n\n${closing('2 passed (2)')}`, 0]])).toEqual([
    2, 0, 0,
  ]);
});
