/** Forms in which a verb is called, and what has no effect in each: nobody is to believe that it had one. */
import type { Argument, Option } from 'commander';

/** Values of options under their names in the program, defaults included. */
export type OptionValues = Readonly<Record<string, unknown>>;

export interface CallForm {
  /** Whether a verb is called so. */
  is(operands: readonly string[], options: OptionValues): boolean;
  /** Long names of options, and names of arguments, that are read by nobody then. */
  readonly idle: readonly string[];
  /** Why, after "has no effect:". */
  readonly because: string;
  /** The next step beside leaving it out. */
  readonly instead?: string;
}

/** How a verb was called. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: OptionValues;
  /** Options of the command line that ask for something else than would be without them. */
  readonly given: readonly Option[];
  readonly arguments: readonly Argument[];
}

/** One for each option and argument that has no effect, in the order in which the help lists them. */
export function idleFaults(forms: readonly CallForm[], call: Call): readonly string[] {
  const found = forms.filter((form) => form.is(call.operands, call.options));
  const formOf = (name: string): CallForm | undefined => found.find(({ idle }) => idle.includes(name));
  return [
    ...call.arguments.flatMap((argument, i) => {
      const form = call.operands[i] === undefined ? undefined : formOf(argument.name());
      return form === undefined
        ? []
        : [faultOf(`argument '${call.operands[i]}'`, argument.description, form)];
    }),
    ...call.given.flatMap(({ long, flags, description }) => {
      const form = formOf(long ?? flags);
      return form === undefined ? [] : [faultOf(`option '${flags}'`, description, form)];
    }),
  ];
}

function faultOf(what: string, says: string, { because, instead }: CallForm): string {
  const next = instead === undefined ? 'leave it out' : `leave it out, or ${instead}`;
  return `error: ${what} has no effect: ${because}. It is for: ${says}. Next: ${next}`;
}
