/** A verb of the program: tells all that is wrong with how it was called at once, where commander would stop at the first. */
import { Command, InvalidArgumentError } from 'commander';
import type { Argument, CommanderError, ErrorOptions, Option, ParseOptionsResult } from 'commander';
import { nearestName } from '../../study/failures/nearestName.ts';
import { argumentFaults, isOver } from './argumentFaults.ts';
import { behindVerb, helpBehindVerb, withKnownVerb } from './askedVerb.ts';
import { idleFaults } from './callForm.ts';
import type { CallForm, OptionValues } from './callForm.ts';
import { emptyFaults, isEmpty, withoutEmpty } from './emptyWords.ts';
import { keptByNpmFaults } from './keptByNpm.ts';
import { onlyValueFaults } from './onlyValues.ts';
import type { GivenOption } from './onlyValues.ts';
import { asksForHelp, readUnknown } from './unknownWords.ts';
import type { UnknownWords } from './unknownWords.ts';

/** Of a verb that may be asked what it finds wrong with a call that is refused anyway. */
export interface OwnCheck {
  /** Tell every fault that can be known without playing, loading a module or writing a file, and do no more. */
  readonly isOnlyChecked?: boolean | undefined;
  /** Then: options with a value that cannot be read, which are told already and stand nowhere else. */
  readonly unread?: readonly string[];
}

type Action = Parameters<Command['action']>[0];

/** An option at the end of the line has no value. */
class Unfinished extends Error {}

export class Verb extends Command {
  readonly #faults: string[] = [];
  readonly #forms: CallForm[] = [];
  readonly #required: Option[] = [];
  readonly #requiredArguments = new Set<Argument>();
  /** In the order of the line. */
  readonly #given: GivenOption[] = [];
  /** With a value that cannot be read. */
  readonly #unread = new Set<Option>();
  #unknown: UnknownWords = { faults: [], operands: [], isUnclear: false };
  /** Of a verb that has others below it: how one of them is called with the options that stand before it; null where none do. */
  #meantCall: string | null = null;
  #checksOwn = false;
  #isParsing = false;

  override createCommand(name?: string): Verb {
    return new Verb(name);
  }

  /** Forms of the call in which options have no effect; where several tell of an option, the first is told. */
  forms(forms: readonly CallForm[]): this {
    this.#forms.push(...forms);
    return this;
  }

  /** Its action keeps to `OwnCheck`, and takes what is missing as undefined, or as an empty list, where it is only checked. */
  checksOwn(): this {
    this.#checksOwn = true;
    return this;
  }

  /** A wrong value is kept for the end of the line; what stood before it stays. So is that a required one is missing. */
  override addOption(option: Option): this {
    const { flags, parseArg } = option;
    if (option.mandatory) this.#required.push(option.makeOptionMandatory(false));
    if (parseArg !== undefined)
      option.parseArg = <T>(text: string, before: T): T => {
        try {
          return parseArg(text, before);
        } catch (error) {
          if (!(error instanceof InvalidArgumentError)) throw error;
          this.#unread.add(option);
          const near = nearestName(text, option.argChoices ?? []);
          const meant = near === undefined ? '' : ` Did you mean ${near}?`;
          this.#faults.push(
            `error: option '${flags}' argument '${text}' is invalid. ${error.message}${meant}`,
          );
          return before;
        }
      };
    this.on(`option:${option.name()}`, (text?: string | null) =>
      this.#given.push({ option, text: text ?? null }),
    );
    return super.addOption(option);
  }

  /** Whoever asks for help gets it; a verb that has others below it leaves what it does not know to them. */
  override parseOptions(args: string[]): ParseOptionsResult {
    if (this.commands.length > 0) {
      const above = super.parseOptions(helpBehindVerb(args));
      this.#meantCall = behindVerb(above, this);
      return withKnownVerb(above, this.commands);
    }
    const parsed = this.#parsed(args);
    if (asksForHelp(parsed.unknown)) return parsed;
    this.#takeAnyArguments();
    this.#unknown = readUnknown(parsed.unknown, this.options);
    return { operands: [...parsed.operands, ...this.#unknown.operands], unknown: [] };
  }

  /** A call that is refused still gets told what the verb itself finds wrong with it. */
  override action(act: Action): this {
    return super.action(async (...words: unknown[]) => {
      const faults = this.#callFaults();
      if (faults.length === 0) return act.apply(this, words);
      if (this.#checksOwn)
        await act.apply(this, [...this.#checkedWords(words.slice(0, -2)), this.#checked(), this]);
      return super.error(faults.join('\n'));
    });
  }

  override error(message: string, options?: ErrorOptions): never {
    const code: CommanderError['code'] | undefined = options?.code;
    if (this.#isParsing && code === 'commander.optionMissingArgument') throw new Unfinished(message);
    const meant = this.#meantCall === null ? [] : [`(options stand behind the verb: ${this.#meantCall} …)`];
    return super.error([...this.#callFaults(), message, ...meant].join('\n'), options);
  }

  /** Commander would stop at the first that is missing or too many; the help, which shows them as they are, is past. */
  #takeAnyArguments(): void {
    this.allowExcessArguments();
    for (const argument of this.registeredArguments.filter(({ required }) => required))
      this.#requiredArguments.add(argument.argOptional());
  }

  /** The rest of the line is read even where its end lacks a value. */
  #parsed(args: string[]): ParseOptionsResult {
    this.#isParsing = true;
    try {
      return super.parseOptions([...args]);
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
      this.restoreStateBeforeParse();
      this.#faults.splice(0);
      this.#given.splice(0);
      const parsed = super.parseOptions(args.slice(0, -1));
      this.#faults.push(error.message);
      return parsed;
    } finally {
      this.#isParsing = false;
    }
  }

  #checkedWords(words: readonly unknown[]): readonly unknown[] {
    return words.map((word, i) => withoutEmpty(word, this.registeredArguments[i]));
  }

  /** Options as a verb checks them: commander puts '' for a value that cannot be read. */
  #checked(): OptionValues & OwnCheck {
    const all = Object.entries<unknown>(this.opts());
    const empty = all.filter(([, value]) => isEmpty(value)).map(([name]) => name);
    const unread = [...[...this.#unread].map((option) => option.attributeName()), ...empty];
    const read = all.filter(([name]) => !unread.includes(name));
    return { ...Object.fromEntries(read), isOnlyChecked: true, unread };
  }

  /** All that is wrong with how it was called. */
  #callFaults(): readonly string[] {
    if (this.commands.length > 0) return [];
    const given = this.options.filter((option) => this.#isGiven(option));
    const required = this.#required.filter(
      (option) => this.getOptionValue(option.attributeName()) === undefined,
    );
    return [
      ...this.#faults,
      ...this.#unknown.faults,
      ...onlyValueFaults(this.#given, (name) => Array.isArray(this.getOptionValue(name))),
      ...emptyFaults(
        this.args,
        this.registeredArguments,
        given
          .filter((option) => !this.#unread.has(option))
          .map((option) => [option, this.getOptionValue(option.attributeName())]),
      ),
      ...required
        .filter(({ flags }) => !this.#faults.some((fault) => fault.includes(`'${flags}'`)))
        .map(({ flags }) => `error: required option '${flags}' not specified`),
      ...argumentFaults({
        verb: this.name(),
        declared: this.registeredArguments,
        required: this.#requiredArguments,
        operands: this.args,
        isUnclear: this.#unknown.isUnclear,
      }),
      ...idleFaults(this.#forms, {
        operands: this.args,
        options: this.opts(),
        given,
        arguments: this.registeredArguments,
      }),
      ...keptByNpmFaults({
        verb: this.name(),
        options: this.options,
        isOver: isOver({ declared: this.registeredArguments, operands: this.args }),
      }),
    ];
  }

  #isGiven(option: Option): boolean {
    const name = option.attributeName();
    return this.getOptionValueSource(name) === 'cli' && this.getOptionValue(name) !== option.defaultValue;
  }
}
