/** What stands below the help of a verb: calls to copy. A line is no wider than a terminal. */
import type { Command } from 'commander';

/** By the words of the verb; without the name of the program. */
const examples: Readonly<Record<string, readonly string[]>> = {
  run: [
    'run scenario.yaml -r 20',
    'run scenario.yaml -o results=r.json -o report=page.html --lang zh',
    'run scenario.yaml --quiet -o trace=calls/',
    'run scenario.yaml --assumptions 200',
  ],
  compare: ['compare scenario.yaml --assumptions 200', 'compare before.json after.json'],
  'break-even': ['break-even scenario.yaml --path callers.robots.books.minute'],
  explain: ['explain robots.0.500.0 scenario.yaml --arms none,mine'],
  merge: ['merge part1 part2 -o results=merged.json'],
  worker: ['worker --queue redis://HOST --modules plug-ins'],
  init: ['init my'],
  replay: [
    'replay calls --arm none --detector volume-cap,limitCalls=50',
    'replay calls.parquet --detector ./mine.mts#detector -o page.html',
    'replay records.csv --mapping mapping.yaml --detector short-calls',
  ],
  import: [
    'import records.csv --mapping mapping.yaml -o calls.parquet',
    'import Master.csv --format asterisk --time-zone UTC -o calls.parquet',
  ],
  train: [
    'train calls --arm none --split operator -o model.json',
    'train calls --split time --cut-day 22 -o later.json',
  ],
  audit: ['audit calls/trace.r0.none.parquet'],
  'rules list': ['rules list'],
  'rules show': ['rules show us-hours'],
  'rules check': ['rules check calls.csv --jurisdiction US -o found.json'],
  gate: ['gate gate.yaml -o gate.xml -o gate.md', 'gate gate.yaml --no-baseline'],
  'baseline save': ['baseline save gate.yaml'],
  'baseline list': ['baseline list gate.yaml'],
  'baseline show': ['baseline show gate.yaml main'],
  'baseline promote': ['baseline promote gate.yaml next'],
  bench: ['bench engine', 'bench detectors/volume-cap --against ../before'],
  validate: ['validate --load scenario.yaml'],
  schema: ['schema -o ringfence.schema.json', 'schema mapping -o mapping.schema.json', 'schema results'],
  report: ['report results.json -o page.html --lang zh'],
  list: ['list detector', 'list metrics'],
  show: ['show volume-cap', 'show wanted.lost.perThousand', 'show scenario.yaml'],
  help: ['help rules check'],
};

const whereToBegin = `
To begin:
  ringfence init my
  ringfence run my/my-scenario.yaml

The package has guides in docs/README.md. Exit codes: 0 done, 1 failed after the
start, 2 found before it (usage, invalid file), 3 inconclusive, 4 not comparable,
5 not deterministic, 100 the gate failed, 130 interrupted.`;

export function addHelpExamples(root: Command): void {
  root.addHelpText('after', whereToBegin);
  for (const verb of root.commands) addBelow(verb, verb.name());
}

/** Of a verb that has others below it, theirs alone. */
function addBelow(verb: Command, words: string): void {
  for (const below of verb.commands) addBelow(below, `${words} ${below.name()}`);
  const calls = Object.hasOwn(examples, words) ? examples[words] : [];
  const [head, ...lines] = [
    calls.length === 1 ? 'Example:' : 'Examples:',
    ...calls.map((call) => `  ringfence ${call}`),
  ];
  if (calls.length > 0) verb.addHelpText('after', ['', head, ...lines].join('\n'));
}
