/**
 * What the coordinator of an experiment announces to workers: the files of the scenario as text, what the command line changed, and hashes by
 * which a worker finds out whether it would compute the same. Data only; a worker trusts nothing of it until form and hashes are checked.
 */
import { z } from 'zod';
import { formFaults } from '../reading/formFaults.ts';
import { jsonFaultText, jsonIn } from '../reading/jsonText.ts';
import { sensitivityDesigns } from '../scenario/experiment/experiment.ts';
import type { Overrides } from '../scenario/experiment/overrides.ts';
import { ofAtMost } from '../reading/strangersList.ts';
import { largestScenarioBytes } from '../reading/scenarioSource.ts';

export const noticeFormat = 'ringfence-queue-study/1';

/** A module, model or program that the scenario names, as the coordinator has it. The file itself is never sent: a worker has its own. */
export interface NoticePart {
  /** As the scenario names it; of a module with its export. */
  readonly reference: string;
  readonly sha256: string;
}

export interface StudyNotice {
  readonly format: typeof noticeFormat;
  /** Identifies this run of the experiment on the server. */
  readonly run: string;
  readonly id: string;
  readonly engine: { readonly version: string; readonly calculation: number };
  readonly seed: number;
  readonly hashes: {
    readonly world: string;
    readonly experiment: string;
    readonly plugins: Readonly<Record<string, string>>;
  };
  /** Texts by path, relative to a folder that holds them all. */
  readonly files: Readonly<Record<string, string>>;
  /** Which of the files is the experiment. */
  readonly main: string;
  /** A lever is varied by a search that plays one value after another, which no queue does. */
  readonly overrides: Omit<Overrides, 'lever'>;
  readonly modules: readonly NoticePart[];
  /** Models and programs. */
  readonly parts: readonly NoticePart[];
}

/** Nine files of the largest size, each character of which JSON may have written as six. */
export const mostNoticeBytes: number = 1 << 26;

const runPattern = /^[0-9a-f-]{36}$/;

/** The form of a run's name. */
export const isRun = (text: string): boolean => runPattern.test(text);

/** A path below the folder: no way up, no root, nothing that another system reads differently. */
const innerPath = z
  .string()
  .max(300)
  .regex(/^[^\\:\0/]+(\/[^\\:\0/]+)*$/)
  .refine(
    (path) => path.split('/').every((part) => part !== '.' && part !== '..'),
    'a path that stays in its folder',
  );

const whole = z.int().min(0);
const hash = z.string().max(200);

const parts: z.ZodType<NoticePart[]> = ofAtMost(
  100,
  z.array(
    z.strictObject({
      reference: z.string().max(300),
      sha256: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    }),
  ),
);

/** Built-in parts are some hundred. */
const mostPlugins = 1000;

const notice: z.ZodType<StudyNotice> = z.strictObject({
  format: z.literal(noticeFormat),
  run: z.string().regex(runPattern),
  id: z.string().max(200),
  engine: z.strictObject({ version: z.string().max(50), calculation: whole }),
  seed: whole,
  hashes: z.strictObject({
    world: hash,
    experiment: hash,
    plugins: ofAtMost(mostPlugins, z.record(z.string().max(300), hash)),
  }),
  files: ofAtMost(9, z.record(innerPath, z.string().max(largestScenarioBytes))),
  main: innerPath,
  overrides: z.strictObject({
    seed: whole.exactOptional(),
    replications: whole.exactOptional(),
    days: whole.exactOptional(),
    assumptions: whole.exactOptional(),
    sensitivity: z
      .strictObject({ design: z.enum(sensitivityDesigns), of: ofAtMost(1000, z.array(z.string().max(300))) })
      .exactOptional(),
  }),
  modules: parts,
  parts,
});

/** The notice, or in words what is wrong with it. */
export function readNotice(text: string): StudyNotice | string {
  const read = jsonIn(text, { file: 'an announcement', expected: 'the notice of a study' });
  if ('failures' in read) return jsonFaultText(read.failures);
  const checked = notice.safeParse(read.value);
  if (!checked.success)
    return `an announcement that is not of the form ${noticeFormat}: ${formFaults(checked.error, read.value)}`;
  return Object.hasOwn(checked.data.files, checked.data.main)
    ? checked.data
    : 'an announcement without its main file';
}
