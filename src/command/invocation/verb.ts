/** A verb of the program: tells all that is wrong with its options at once, where commander would stop at the first. */
import { Command, InvalidArgumentError } from 'commander';
import type { ErrorOptions, Option, ParseOptionsResult } from 'commander';
import { nearestName } from '../../study/failures/nearestName.ts';

const help: readonly string[] = ['-h', '--help'];
/** A value of an option that nobody knows may be one. */
const negativeNumber = /^-\.?\d/;

export class Verb extends Command {
  readonly #faults: string[] = [];

  override createCommand(name?: string): Command {
    return new Verb(name);
  }

  /** A wrong value is kept for the end of the line; what stood before it stays. */
  override addOption(option: Option): this {
    const { flags, parseArg } = option;
    if (parseArg !== undefined)
      option.parseArg = <T>(text: string, before: T): T => {
        try {
          return parseArg(text, before);
        } catch (error) {
          if (!(error instanceof InvalidArgumentError)) throw error;
          this.#faults.push(`error: option '${flags}' argument '${text}' is invalid. ${error.message}`);
          return before;
        }
      };
    return super.addOption(option);
  }

  /** Whoever asks for help gets it; a verb that has others below it leaves what it does not know to them. */
  override parseOptions(args: string[]): ParseOptionsResult {
    const parsed = super.parseOptions(args);
    if (this.commands.length > 0 || parsed.unknown.some((word) => help.includes(word))) return parsed;
    const faults = [...this.#faults.splice(0), ...this.#unknownOptions(parsed.unknown)];
    if (faults.length > 0) this.error(faults.join('\n'), { code: 'commander.unknownOption' });
    return parsed;
  }

  override error(message: string, options?: ErrorOptions): never {
    return super.error([...this.#faults, message].join('\n'), options);
  }

  /** `words`: from the first unknown option on, without those that are known. */
  #unknownOptions(words: readonly string[]): readonly string[] {
    const end = words.indexOf('--');
    const known = this.options.flatMap(({ long, hidden }) => (hidden || !long ? [] : [long]));
    return words
      .slice(0, end < 0 ? words.length : end)
      .filter((word) => word.length > 1 && word.startsWith('-') && !negativeNumber.test(word))
      .map((word) => {
        const near = word.startsWith('--') ? nearestName(word.replace(/=.*$/s, ''), known) : undefined;
        return `error: unknown option '${word}'${near === undefined ? '' : `; did you mean ${near}?`}`;
      });
  }
}
