/** Reads results of a replay back: hostile input until the form is checked. */
import { z } from 'zod';
import { printable, shortened } from '../failures/printable.ts';
import { formFaults } from '../reading/formFaults.ts';
import { valueAt } from '../reading/problem.ts';
import type { Path } from '../reading/yaml/yamlPlace.ts';
import { ringfenceVersion } from '../results/version.ts';
import { importForm } from '../imports/account/importForm.ts';
import { intervalForm } from './measures/intervalForm.ts';
import { replayFormat } from './replayRequest.ts';
import type { ReplayResults, ReplaySpeed } from './replayRequest.ts';
import { strangersList } from '../reading/strangersList.ts';

const figure = z.number().nullable();

const delay = z.looseObject({
  seen: z.number(),
  detected: z.number(),
  undetectedShare: intervalForm,
  medianCalls: intervalForm,
  medianSeconds: intervalForm,
  answeredBefore: intervalForm,
});

const labelled = z.looseObject({
  rocArea: intervalForm,
  averagePrecision: intervalForm,
  byCampaign: z.looseObject({
    rocArea: intervalForm,
    averagePrecision: intervalForm,
    truePositiveShare: intervalForm,
  }),
  truePositiveShare: intervalForm,
  falsePositiveShare: intervalForm,
  precision: intervalForm,
  curve: strangersList(
    z.looseObject({
      score: z.number(),
      truePositiveShare: z.number(),
      falsePositiveShare: z.number(),
      precision: z.number(),
    }),
  ),
  campaigns: delay,
  numbers: delay,
});

const judgement = z.looseObject({
  id: z.string(),
  use: z.string(),
  version: z.string(),
  place: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  alarmAt: z.number(),
  isDeterministic: z.boolean(),
  learnedFrom: strangersList(z.string()),
  learnedCalls: z.number(),
  misses: strangersList(z.string()),
  lacks: strangersList(
    z.looseObject({
      what: z.string(),
      columns: strangersList(z.looseObject({ name: z.string(), is: z.enum(['absent', 'empty']) })),
    }),
  ),
  alarms: z.looseObject({ calls: z.number(), share: figure, numbers: z.number() }),
  stateBytes: z.number(),
  labelled: labelled.nullable(),
});

const named = { name: z.string(), sha256: z.string() };

/** What `parseReplay` reads and `replay` writes. */
export const replayForm: z.ZodType = z.looseObject({
  format: z.literal(replayFormat),
  engine: z.looseObject({ version: z.string(), calculation: z.number() }),
  level: z.number(),
  clustering: z.enum(['caller', 'number']),
  trace: z.looseObject({
    files: strangersList(z.looseObject(named)),
    columns: strangersList(z.string()),
    called: strangersList(z.string()).optional(),
    recordings: strangersList(
      z.looseObject({ arm: z.string().nullable(), replication: figure, calls: z.number() }),
    ),
    calls: z.number(),
    registries: z
      .looseObject({
        world: z.looseObject({ name: z.string(), hash: z.string(), seed: z.number() }).nullable(),
        lists: strangersList(z.looseObject({ registry: z.string(), ...named })),
      })
      .nullable(),
    imported: importForm.nullable(),
    unwanted: z.number(),
    wanted: z.number(),
    unlabelled: z.number(),
    callingNumbers: z.number(),
    unwantedCallers: z.number(),
    wantedCallers: z.number(),
  }),
  detectors: strangersList(judgement),
});

/** The results, or in words what is wrong with the value. */
export function parseReplay(value: unknown): ReplayResults | string {
  const checked = replayForm.safeParse(value);
  if (checked.success) return checked.data as unknown as ReplayResults;
  const { error } = checked;
  const isOnlyLacking = error.issues.every(({ path }) => valueAt(value, path as Path) === undefined);
  return `expected results of the form ${replayFormat}; at ${formFaults(error, value)}${isOnlyLacking ? earlierText(value) : ''}`;
}

const writer = z.object({ engine: z.object({ version: z.string() }) });

/** Why results may lack something that is read, and what to do. */
function earlierText(value: unknown): string {
  const by = writer.safeParse(value);
  const version = by.success ? `they say ${shortened(printable(by.data.engine.version), 40)}, ` : '';
  return `; an earlier build of ringfence wrote them (${version}this is ${ringfenceVersion}): replay the traces again, \`replay TRACES --detector … -o FILE.json\``;
}

/** What depends on the machine. */
export const replaySpeedForm: z.ZodType<ReplaySpeed> = z.looseObject({
  readSeconds: z.number(),
  judgeSeconds: z.number(),
  measureSeconds: z.number(),
  callsPerSecond: z.number(),
  decisionsPerSecond: z.number(),
  mostMemoryMegabytes: z.number(),
});
