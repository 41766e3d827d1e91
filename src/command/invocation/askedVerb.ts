/** Which verb is meant: `--help` asks for the help of the one that is named, wherever it stands, and other options stand behind it; of a verb that there is not there is no help. */
import type { Command, ParseOptionsResult } from 'commander';
import { asksForHelp } from './unknownWords.ts';

/** `--help run` asks for the help of `run`, as `run --help` does. */
export function helpBehindVerb(words: readonly string[]): string[] {
  const verb = words.findIndex((word) => !asksForHelp([word]));
  const isBefore = verb > 0 && !words[verb].startsWith('-');
  return isBefore ? [words[verb], words[0], ...words.slice(verb + 1)] : [...words];
}

/** Whoever asks for help on a verb that there is not is told so, and not shown the help of the verb above it. */
export function withKnownVerb(parsed: ParseOptionsResult, verbs: readonly Command[]): ParseOptionsResult {
  if (isKnown(parsed.operands, verbs)) return parsed;
  return { ...parsed, unknown: parsed.unknown.filter((word) => !asksForHelp([word])) };
}

/** `ringfence --quiet run FILE`: options belong to a verb. How it is called with them behind it; null where no verb is named. */
export function behindVerb({ operands, unknown }: ParseOptionsResult, above: Command): string | null {
  const at = unknown.findIndex((word) => above.commands.some((verb) => verb.name() === word));
  if (operands.length > 0 || at < 1) return null;
  return [...namesDownTo(above), unknown[at], ...unknown.slice(0, at)].join(' ');
}

const namesDownTo = (verb: Command): readonly string[] =>
  verb.parent === null ? [verb.name()] : [...namesDownTo(verb.parent), verb.name()];

/** Below a verb that has others below it, the next word is one of them. */
function isKnown([name, ...further]: readonly string[], verbs: readonly Command[]): boolean {
  if (name === undefined || verbs.length === 0) return true;
  const verb = verbs.find((one) => one.name() === name);
  return verb !== undefined && isKnown(further, verb.commands);
}
