/** The verbs that tell what there is: `schema`, `list` and `show`. */
import type { ExitCode } from '../invocation/exitCode.ts';
import type { Verb } from '../invocation/verb.ts';

export function addCatalogueVerbs(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('schema')
    .description(
      'print the JSON Schema of scenario files, of mapping files, or of a JSON that the program writes',
    )
    .argument(
      '[name]',
      'scenario, mapping, results, run, gate or any other of docs/reference/outputs.md',
      'scenario',
    )
    .option('-o, --output <path>', 'write it to a file (.json), such as one that an editor reads')
    .checksOwn()
    .action(async (name: string, options) => end(await (await import('./schema.ts')).schema(name, options)));
  root
    .command('list')
    .description('list plug-ins of a family, all parts of dialers, metrics or scenarios')
    .argument('[what]', 'a family, dialers, metrics, scenarios, or nothing for an overview')
    .option('--json', 'print descriptors as JSON')
    .forms([
      {
        is: ([what]) => what === undefined,
        idle: ['--json'],
        because: 'the overview names what there is, without descriptors',
        instead: 'name what is listed: `ringfence list metrics --json`',
      },
    ])
    .checksOwn()
    .action(async (what: string | undefined, options) =>
      end(await (await import('./list.ts')).list(what, options)),
    );
  root
    .command('show')
    .description('show a plug-in or a metric with all parameters, or the cast of a scenario')
    .argument('<what>', 'an id, family/id where it is not unique, or a scenario file')
    .option('--json', 'print the same as JSON')
    .checksOwn()
    .action(async (what: string | undefined, options) =>
      end(
        what !== undefined && /\.ya?ml$/.test(what)
          ? await (await import('./showScenario.ts')).showScenario(what, options)
          : await (await import('./show.ts')).show(what, options),
      ),
    );
}
