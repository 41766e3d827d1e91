/** Tells why a gate compares nothing; in a workflow also at the experiment's file, where a log would have to be opened to see it. */
import { annotationLine } from '../../study/gate/annotations.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { say } from '../terminal/say.ts';

interface Told {
  readonly file: string;
  readonly options: { readonly annotations?: boolean; readonly json?: boolean };
  /** What the user may do, not annotated; null where the reasons say it. */
  readonly next: string | null;
}

/** The code with which it ends. */
export function tellNotCompared(reasons: readonly string[], { file, options, next }: Told): ExitCode {
  reasons.forEach((reason) => say(reason));
  if (next !== null) say(next);
  if (options.annotations === true && options.json !== true)
    for (const reason of reasons)
      process.stdout.write(`${annotationLine('error', file, { title: 'ringfence gate', text: reason })}\n`);
  return ExitCode.notComparable;
}
