/** Reads a baseline back: hostile input until the form is checked. */
import { z } from 'zod';
import { canonicalJson, hashOf } from '../../reading/canonicalJson.ts';
import { formFaults } from '../../reading/formFaults.ts';
import { jsonFaultText, jsonIn } from '../../reading/jsonText.ts';
import { piecesForm } from '../../reading/piecesForm.ts';
import { printable } from '../../failures/printable.ts';
import { baselineFormat } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import { largestKeptScenario } from './keptScenario.ts';
import { strangersList, strangersMap } from '../../reading/strangersList.ts';

/** A baseline is small; what is larger than this is none. */
export const largestBaselineBytes: number = 64 * 1024 * 1024;

const text = z
  .string()
  .max(1000)
  .refine((value) => printable(value) === value, 'expected text that can be printed');
const figure = z.number();
const count = z.int().min(0).max(1_000_000);
const fingerprint = z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits');
const settings = z.record(z.string(), z.unknown());

/** What `parseBaseline` reads and `baseline save` writes. */
export const baselineForm: z.ZodType<Baseline> = z.object({
  format: z.literal(baselineFormat),
  status: z.enum(['complete', 'interrupted', 'inconclusive']),
  experiment: text,
  engine: z.object({ version: text, calculation: count }),
  seed: z.int().min(0),
  mode: z.enum(['closed', 'open', 'decompose']),
  hashes: z.object({ world: text, experiment: text, plugins: strangersMap(text, text) }),
  arms: strangersList(z.object({ id: text, isControl: z.boolean(), settings }), { least: 1 }),
  scenario: z.object({ world: settings, experiment: settings }).optional(),
  replications: count.min(1),
  fingerprints: strangersList(
    z.object({ designPoint: text, arm: text, callers: strangersMap(strangersList(fingerprint), text) }),
  ),
  verdicts: strangersList(
    z.object({
      arm: text,
      below: z
        .int()
        .min(0)
        .max(2 ** 32),
      calls: strangersList(text, { most: 100_000 }),
    }),
  ),
  series: strangersList(
    z.object({
      designPoint: text,
      arm: text,
      metric: text,
      class: text.nullable(),
      place: text.nullable(),
      numerators: strangersList(figure),
      denominators: z.union([figure, strangersList(figure)]),
      pieces: strangersList(piecesForm).optional(),
    }),
  ),
});

/** The baseline, or in words what is wrong with the text, which these call `file`. */
export function parseBaseline(source: string, file: string): Baseline | string {
  const read = jsonIn(source, { file, expected: 'a baseline of ringfence' });
  if ('failures' in read) return jsonFaultText(read.failures);
  const checked = baselineForm.safeParse(read.value);
  if (!checked.success)
    return `${file}: expected a baseline of the form ${baselineFormat}; at ${formFaults(checked.error, read.value)}`;
  const fault = lengthFault(checked.data) ?? scenarioFault(checked.data);
  return fault === null ? checked.data : `${file}: ${fault}`;
}

/** Lists of replications must be as long as there are replications. */
function lengthFault({ replications, series, fingerprints }: Baseline): string | null {
  const isOff = (list: number | readonly unknown[] | undefined): boolean =>
    typeof list === 'object' && list.length !== replications;
  const off = series.findIndex(
    (one) => isOff(one.numerators) || isOff(one.denominators) || isOff(one.pieces),
  );
  if (off >= 0) return `series.${off}: expected ${replications} replications`;
  const odd = fingerprints.findIndex(({ callers }) => Object.values(callers).some(isOff));
  return odd >= 0 ? `fingerprints.${odd}: expected ${replications} replications` : null;
}

/** A scenario that is not the one of the hashes would tell changes that there are none. */
function scenarioFault({ scenario, hashes }: Baseline): string | null {
  if (scenario === undefined) return null;
  if (canonicalJson(scenario).length > largestKeptScenario)
    return `scenario: expected at most ${largestKeptScenario} characters`;
  const odd = (['world', 'experiment'] as const).find((name) => hashOf(scenario[name]) !== hashes[name]);
  return odd === undefined ? null : `scenario.${odd}: expected what hashes.${odd} is of`;
}
