/** `npm start run FILE --seed 3`, without `--` before the verb: npm keeps the options and hands on what stands behind them as arguments. */
import type { Option } from 'commander';
import { calledAs } from './calledAs.ts';

/** npm has options of these names, too, which a user may have set for good. */
const ownOfNpm: ReadonlySet<string> = new Set(['all', 'depth', 'json', 'name', 'registry']);

/** npm tells a program of each option that it was called with, also of those that it does not know; not of all that it takes for several short ones. */
function kept(options: readonly Option[], env: NodeJS.ProcessEnv): readonly string[] {
  const flags = options
    .flatMap(({ long, short }) => [long, short])
    .filter((flag) => flag !== undefined && flag !== null);
  return flags.filter((flag) => {
    const name = flag.replace(/^--?/, '').replaceAll('-', '_');
    return !ownOfNpm.has(name) && env[`npm_config_${name}`] !== undefined;
  });
}

export interface CalledVerb {
  readonly verb: string;
  readonly options: readonly Option[];
  /** More arguments than the verb takes: what some of them belong to may be with npm. */
  readonly isOver: boolean;
}

/** One where the program was called by `npm start` and npm has, or may have, options that were meant for it. */
export function keptByNpmFaults(
  { verb, options, isOver }: CalledVerb,
  env: NodeJS.ProcessEnv = process.env,
): readonly string[] {
  const called = calledAs(env);
  if (called !== 'npm start --') return [];
  const flags = kept(options, env);
  if (flags.length === 0 && !isOver) return [];
  const what = flags.length === 0 ? 'options' : flags.join(', ');
  return [`npm keeps ${what} to itself unless \`--\` stands before the verb: ${called} ${verb} …`];
}
