/** Forms of a JSON Schema, and what can be told of them from outside. */

export type Form = Readonly<Record<string, unknown>>;

/** A part of a catalogue: one that says its `use`. */
export interface Family {
  readonly name: string;
  readonly parts: readonly Form[];
  /** Keys that all parts have. */
  readonly shared: ReadonlySet<string>;
}

export interface Inner {
  readonly properties?: Readonly<Record<string, Form>>;
  readonly additionalProperties?: Form | false;
  readonly items?: Form;
  readonly prefixItems?: readonly Form[];
  readonly anyOf?: readonly Form[];
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

export class Forms {
  readonly #definitions: Readonly<Record<string, Form>>;
  readonly #whole: Map<Form, Form> = new Map();
  readonly #families: Map<string, Family> = new Map();

  constructor(definitions: Readonly<Record<string, Form>>) {
    this.#definitions = definitions;
  }

  /** What a reference names, with what is said beside it. */
  whole(form: Form): Form {
    const { $ref, ...own } = form;
    if (typeof $ref !== 'string') return form;
    const known = this.#whole.get(form);
    if (known !== undefined) return known;
    const whole = { ...this.whole(this.#definitions[nameOf($ref)]), ...own };
    this.#whole.set(form, whole);
    return whole;
  }

  isPart(form: Form): boolean {
    const { use } = (this.whole(form).properties ?? {}) as { use?: Form };
    return use !== undefined && 'const' in this.whole(use);
  }

  /** `{is, source}`. */
  isCited(form: Form): boolean {
    return 'is' in ((this.whole(form).properties ?? {}) as object);
  }

  family({ $ref }: Form): Family {
    const name = nameOf($ref as string);
    const known = this.#families.get(name);
    if (known !== undefined) return known;
    const parts = (this.#definitions[name].anyOf as readonly Form[]).map((part) => this.whole(part));
    const keys = parts.map(({ properties }) => Object.keys(properties as object));
    const shared = keys[0].filter((key) => keys.every((some) => some.includes(key)));
    const family = { name, parts, shared: new Set(shared) };
    this.#families.set(name, family);
    return family;
  }

  /** What stands under a key; undefined where the form has none of that name. */
  below(given: Form, key: string): Form | undefined {
    const { properties = {}, additionalProperties, anyOf = [] } = this.whole(given) as Inner;
    if (Object.hasOwn(properties, key)) return properties[key];
    if (typeof additionalProperties === 'object') return additionalProperties;
    return anyOf.map((choice) => this.below(choice, key)).find((found) => found !== undefined);
  }
}

/** Whether a value is of one of several forms: of a map, whether its keys are those of the form, whatever stands below them. */
export function isFitting(form: Form, value: unknown): boolean {
  const { type, pattern, properties, additionalProperties, required = [] } = form;
  const words = (form.enum ?? ('const' in form ? [form.const] : undefined)) as readonly unknown[] | undefined;
  if (words !== undefined) return words.includes(value);
  if (type === 'string')
    return typeof value === 'string' && new RegExp((pattern ?? '') as string).test(value);
  if (type === 'number' || type === 'integer') return typeof value === 'number';
  if (type === 'array') return Array.isArray(value);
  if (type !== 'object' || typeof value !== 'object' || value === null) return false;
  if (additionalProperties !== false) return true;
  return (
    Object.keys(value).every((key) => key in (properties as object)) &&
    (required as readonly string[]).every((key) => key in value)
  );
}
