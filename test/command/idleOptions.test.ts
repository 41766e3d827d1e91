/** An option that has no effect in the form in which a verb is called is a fault that names it, what it is for and what to do. */
import { afterAll, describe, expect, it } from 'vitest';
import { benchForms } from '../../src/command/bench/benchForms.ts';
import { gateForms, saveForms, showForms } from '../../src/command/gate/gateForms.ts';
import type { CallForm } from '../../src/command/invocation/callForm.ts';
import { inputForms, replayForms } from '../../src/command/replay/replayForms.ts';
import { compareForms, mergeForms, reportForms, runForms } from '../../src/command/run/runForms.ts';
import { trainForms } from '../../src/command/train/trainForms.ts';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('listed.yaml', 'ringfence-calls: 1\n');

const calls: readonly (readonly [line: string, idle: readonly string[]])[] = [
  ['compare a.json b.json --seed 3', ['--seed']],
  ['compare a.json b.json -r 4 -j 1 --days 2', ['-r, --replications', '-j, --jobs', '--days']],
  ['compare a.json --sensitivity morris --vary x --no-truth', ['--sensitivity', '--vary', '--no-truth']],
  ['compare a.json --check-determinism --resume --queue q', ['--resume', '--queue', '--check-determinism']],
  ['compare a.json --max-attempts 5 --allow-module x', ['--max-attempts', '--allow-module']],
  ['compare a.json --lang zh', ['--lang']],
  ['run listed.yaml --seed 3 -o x.json --quiet', ['--seed', '-o, --output', '--quiet']],
  ['run tiny.yaml --vary x --insecure', ['--vary', '--insecure']],
  ['run tiny.yaml --queue redis://127.0.0.1 -j 2 --shard 1/2', ['--shard', '-j, --jobs']],
  [
    'run tiny.yaml --check-determinism -o x.json --resume --shard 1/2 --lang zh --no-truth',
    ['--shard', '-o, --output', '--resume', '--lang', '--no-truth'],
  ],
  ['run tiny.yaml --shard 1/2 --json --lang zh', ['--json', '--lang']],
  ['run tiny.yaml -o r.json --lang zh --no-truth --resume', ['--no-truth', '--resume', '--lang']],
  ['merge shards -o r.json --lang zh', ['--lang']],
  ['report r.json -o r.md --lang zh', ['--lang']],
  ['gate tiny.yaml --old a=b --json --annotations', ['--old', '--annotations']],
  ['gate tiny.yaml --no-baseline --rotate-seeds 1 --old a=b', ['--old']],
  ['baseline save tiny.yaml main -o b.json', ['main']],
  ['baseline show b.json main', ['main']],
  ['replay t.csv --detector volume-cap --seed 1 --rejects r.csv', ['--rejects', '--seed']],
  ['replay t.csv --detector volume-cap --country 86 --lang zh -o x.json', ['--country', '--lang']],
  ['import t.csv -o t.parquet --mapping m.yaml --time-zone +08:00', ['--time-zone']],
  ['rules check t.csv --rule x --jurisdiction US', ['--jurisdiction']],
  ['train t.csv -o m.json --kind logistic-regression --trees 3 --patience 4', ['--trees', '--patience']],
  ['train t.csv -o m.json --kind random-forest --ridge 3', ['--ridge']],
  ['train t.csv -o m.json --split time --in-turn', ['--in-turn']],
  ['bench --list --json --all', ['--all', '--json']],
  ['bench engine --sample x --quiet', ['engine', '--quiet']],
  ['bench engine --margin 5', ['--margin']],
  ['list --json', ['--json']],
];

describe('an option without effect is a fault', () => {
  it.each(calls)('%s', async (line, idle) => {
    const ended = await place.ask(line.split(' '));
    const told = said(ended).flatMap((text) =>
      /' has no effect: .*\. Next: leave it out/.test(text) ? [text] : [],
    );
    expect([ended.code, ended.out]).toEqual([2, '']);
    const names = told.map((text) => /(?:option|argument) '([^'<]+?)(?: <[^']*)?'/.exec(text)?.[1]);
    expect(new Set(names)).toEqual(new Set(idle));
  });

  it('that tells what it is for and the next step, beside what the verb itself finds', async () => {
    const ended = await place.ask(['compare', 'a.json', '--seed', '3']);
    expect(said(ended)).toEqual([
      'a.json: cannot be read: no such file or folder (ENOENT)',
      "error: option '--seed <n>' has no effect: results are read as they are, and nothing is played. It is for: seed instead of that of the file. Next: leave it out, or name the experiment (YAML) in their place",
      '(ringfence compare --help says what it takes)',
    ]);
  });

  it('but not where it says what would be so without it', async () => {
    const ended = await place.ask(['compare', 'a.json', '--lang', 'en', '--quiet', '--json']);
    expect(said(ended)).toEqual(['a.json: cannot be read: no such file or folder (ENOENT)']);
  });
});

const verbs: readonly (readonly [verb: string, forms: readonly CallForm[]])[] = [
  ['run', runForms],
  [
    'compare',
    compareForms.map((form) => ({ ...form, idle: form.idle.filter((name) => name !== '--shard') })),
  ],
  ['merge', mergeForms],
  ['report', reportForms],
  ['gate', gateForms],
  ['baseline save', saveForms],
  ['baseline show', showForms],
  ['import', inputForms],
  ['replay', replayForms],
  ['train', trainForms],
  ['bench', benchForms],
];

it.each(verbs)('forms of %s name options and arguments that it has', async (verb, forms) => {
  const { out } = await place.ask([...verb.split(' '), '--help']);
  const unknown = forms
    .flatMap(({ idle }) => idle)
    .filter((name) => !new RegExp(`(^|\\s)${name}\\s`, 'm').test(out));
  expect(unknown).toEqual([]);
});
