/** Lists and maps of a stranger's data: a schema tells every fault of every item, and those of some million items fill the memory. */
import { z } from 'zod';

/** Items with faults after which the others are not looked at. */
const mostFaulty = 10;

/** The same as `z.array(item).min(least)`, but that faults end with the first items that have some. */
export const strangersList = <Item>(item: z.ZodType<Item>, least: number = 0): z.ZodType<Item[]> =>
  z
    .array(z.unknown())
    .min(least)
    .transform((values, { issues }): Item[] => {
      const items: Item[] = [];
      let faulty = 0;
      for (let i = 0; i < values.length && faulty < mostFaulty; i++) {
        const read = item.safeParse(values[i]);
        if (read.success) items.push(read.data);
        else {
          faulty++;
          for (const issue of read.error.issues)
            issues.push({ ...issue, path: [i, ...issue.path], input: values[i] } as z.core.$ZodRawIssue);
        }
      }
      return faulty === 0 ? items : z.NEVER;
    });

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
