/** Lists and maps of a stranger's data: a schema tells every fault of every item, and those of some million items fill the memory. */
import { z } from 'zod';
import { isMap } from './isMap.ts';

/** Items with faults after which the others are not looked at. */
export const mostFaulty = 10;

/** Of a list or a map of a stranger, which is checked item by item, the forms of what is in it; for JSON Schema. */
export const innerForms: WeakMap<z.core.$ZodType, InnerForms> = new WeakMap();

interface InnerForms {
  readonly item: z.ZodType;
  /** Null in a list. */
  readonly key: z.ZodType | null;
}

/** The same as `z.array(item)` with these lengths, but that faults end with the first items that have some. */
export function strangersList<Item>(
  item: z.ZodType<Item>,
  { least, most }: { readonly least?: number; readonly most?: number } = {},
): z.ZodType<Item[]> {
  let list = z.array(z.unknown());
  if (least !== undefined) list = list.min(least);
  if (most !== undefined) list = list.max(most);
  return checked(list, { item, key: null }, (payload) => {
    const faults = new Faults(payload.issues);
    const items: unknown[] = [];
    for (let i = 0; i < payload.value.length && !faults.isFull; i++) {
      const read = item.safeParse(payload.value[i]);
      if (read.success) items.push(read.data);
      else faults.add(read.error, [i], payload.value[i]);
    }
    payload.value = items;
  });
}

/** The same as `z.record(key, item)`, but that faults end with the first items that have some. */
export function strangersMap<Item>(
  item: z.ZodType<Item>,
  key: z.ZodType<string, string> = z.string(),
): z.ZodType<Record<string, Item>> {
  const one = z.record(key, item);
  return checked(z.unknown(), { item, key }, (payload) => {
    const { value: input, issues } = payload;
    if (!isMap(input)) return void issues.push({ code: 'invalid_type', expected: 'record', input, path: [] });
    const faults = new Faults(issues);
    const items: Record<string, unknown> = {};
    for (const name of Object.keys(input)) {
      if (faults.isFull) break;
      const value = { [name]: input[name] };
      const read = one.safeParse(value);
      if (read.success) Object.assign(items, read.data);
      else faults.add(read.error, [], value);
    }
    payload.value = items;
  });
}

/** What is checked gives its items as they are read, with what stands in for those that are left out. */
function checked<Whole, Read>(
  whole: z.ZodType<Whole>,
  inner: InnerForms,
  check: (payload: z.core.ParsePayload<Whole>) => void,
): z.ZodType<Read> {
  const form = whole.check(check);
  innerForms.set(form, inner);
  return form as unknown as z.ZodType<Read>;
}

class Faults {
  readonly #issues: z.core.$ZodRawIssue[];
  #faulty = 0;

  constructor(issues: z.core.$ZodRawIssue[]) {
    this.#issues = issues;
  }

  get isFull(): boolean {
    return this.#faulty >= mostFaulty;
  }

  add(error: z.ZodError, above: readonly PropertyKey[], input: unknown): void {
    this.#faulty++;
    for (const issue of error.issues)
      this.#issues.push({ ...issue, path: [...above, ...issue.path], input } as z.core.$ZodRawIssue);
  }
}

/** A list of whole numbers, none below `least`; one fault for all of them. */
export const wholeNumbers = (least: number): z.ZodType<number[]> =>
  z.custom<number[]>(
    (value) => Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= least),
    `expected a list of whole numbers from ${least} on`,
  );

/** A list or map of at most so many items, which are looked at only where it is; a map passes over an item called `__proto__` without a word. */
export const ofAtMost = <Value>(most: number, schema: z.ZodType<Value>): z.ZodType<Value> =>
  z
    .unknown()
    .refine(
      (value) =>
        typeof value !== 'object' ||
        value === null ||
        (Object.keys(value).length <= most && !Object.hasOwn(value, '__proto__')),
      `expected at most ${most} of them, none called __proto__`,
    )
    .pipe(schema as z.ZodType<Value, unknown>);
