/** Every JSON that the program writes or prints for programs to read, with the form that it has. */
import { z } from 'zod';
import { catalogueForm, partForm } from './catalogueForm.ts';
import { comparisonForm } from '../answers/comparisonForm.ts';
import { auditForm } from '../audit/auditForm.ts';
import { benchComparisonForm, benchForm } from '../bench/benchResults.ts';
import { breakEvenForm } from '../breakEven/breakEvenForm.ts';
import { determinismForm } from '../determinism/determinismForm.ts';
import { runForm } from '../experiment/runForm.ts';
import { explanationForm } from '../explain/explanationForm.ts';
import { fileReportsForm } from '../failures/reportForm.ts';
import { baselinesForm } from '../gate/baselines/baselinesForm.ts';
import { gateForm } from '../gate/outputs/gateForm.ts';
import { baselineForm } from '../gate/baselines/parseBaseline.ts';
import { importForm } from '../imports/account/importForm.ts';
import { replayForm, replaySpeedForm } from '../replay/parseReplay.ts';
import { innerForms } from '../reading/strangersList.ts';
import { answersForm } from '../results/answersForm.ts';
import { resultsForm } from '../results/resultsForm.ts';
import { findingsForm } from '../rules/findingsForm.ts';
import { listedScoresForm } from '../listedCalls/listedScoresForm.ts';
import { shownScenarioForm } from './shownScenario.ts';
import { modelFileForm, trainingForm } from '../training/trainingForm.ts';

export interface JsonOutput {
  readonly name: string;
  /** The commands that write or print it. */
  readonly from: readonly string[];
  readonly says: string;
  readonly form: z.ZodType;
}

/** In the order of the verbs. */
export const jsonOutputs: readonly JsonOutput[] = [
  {
    name: 'results',
    from: ['run FILE -o results=PATH', 'compare FILE -o results=PATH', 'merge SHARDS -o results=PATH'],
    says: 'what an experiment came to; nothing in it depends on the machine',
    form: resultsForm,
  },
  {
    name: 'run',
    from: ['run FILE --json', 'compare FILE --json'],
    says: 'the same results, and how fast they were played',
    form: runForm,
  },
  {
    name: 'listed-calls',
    from: ['run CALLS --json'],
    says: 'the scores of listed calls in each play, and where they are not as expected',
    form: listedScoresForm,
  },
  {
    name: 'determinism',
    from: ['run FILE --check-determinism --json'],
    says: 'whether everything came out the same twice, and where it did not',
    form: determinismForm,
  },
  {
    name: 'answers',
    from: ['compare RESULTS --json'],
    says: 'what the contrasts of results come to together',
    form: answersForm,
  },
  {
    name: 'comparison',
    from: ['compare RESULTS RESULTS --json'],
    says: 'paired differences between two results',
    form: comparisonForm,
  },
  {
    name: 'break-even',
    from: ['break-even FILE --json', 'break-even FILE -o PATH'],
    says: 'where a measure crosses a target, and every value that was played',
    form: breakEvenForm,
  },
  {
    name: 'explanation',
    from: ['explain CALL FILE --json'],
    says: 'the life of one call in two arms',
    form: explanationForm,
  },
  {
    name: 'gate',
    from: ['gate FILE --json', 'gate FILE -o json=PATH'],
    says: 'every measure held against a baseline, every limit, and the verdict',
    form: gateForm,
  },
  {
    name: 'baseline',
    from: ['baseline save FILE NAME', 'baseline show FILE --json'],
    says: 'what an experiment came to, kept so that a later one can be held against it',
    form: baselineForm,
  },
  {
    name: 'baselines',
    from: ['baseline list FILE --json'],
    says: 'the baselines of an experiment',
    form: baselinesForm,
  },
  {
    name: 'replay-results',
    from: ['replay TRACES -o PATH.json'],
    says: 'how detectors judged recorded calls; nothing in it depends on the machine',
    form: replayForm,
  },
  {
    name: 'replay',
    from: ['replay TRACES --json'],
    says: 'the same results, and how fast they were judged',
    form: z.looseObject({ results: replayForm, speed: replaySpeedForm }),
  },
  {
    name: 'import',
    from: ['import FILES -o TRACE --json'],
    says: 'what became of every record',
    form: importForm,
  },
  {
    name: 'model',
    from: ['train TRACES -o PATH'],
    says: 'a learned model, as the detector `trained-model` reads it',
    form: modelFileForm,
  },
  {
    name: 'training',
    from: ['train TRACES -o PATH --json'],
    says: 'how a model came about, and how it does on calls that it has not seen',
    form: trainingForm,
  },
  {
    name: 'audit',
    from: ['audit TRACES --json', 'audit TRACES -o PATH'],
    says: 'which artefacts tell unwanted calls from wanted ones',
    form: auditForm,
  },
  {
    name: 'rule-findings',
    from: ['rules check TRACES --json', 'rules check TRACES -o PATH'],
    says: 'which calls of a trace break which rules',
    form: findingsForm,
  },
  {
    name: 'faults',
    from: ['validate FILES --json'],
    says: 'everything that is wrong with files, and what is probably not meant',
    form: fileReportsForm,
  },
  {
    name: 'bench',
    from: ['bench NAMES --json', 'bench NAMES -o PATH'],
    says: 'how fast this build is',
    form: benchForm,
  },
  {
    name: 'bench-comparison',
    from: ['bench NAMES --against BUILD --json', 'bench NAMES --against BUILD -o PATH'],
    says: 'how fast this build is against another',
    form: benchComparisonForm,
  },
  {
    name: 'catalogue',
    from: ['list WHAT --json'],
    says: 'the parts of a family, the metrics or the scenarios that come with the program',
    form: catalogueForm,
  },
  {
    name: 'part',
    from: ['show ID --json'],
    says: 'a part or a metric with all that is known of it; a list where the id is not unique',
    form: partForm,
  },
  {
    name: 'resolved-scenario',
    from: ['show FILE --json'],
    says: 'a scenario as the program reads it: every default filled in, the world of every arm, and what every value rests on',
    form: shownScenarioForm,
  },
];

/** What is written, as JSON Schema (draft 2020-12). Later versions may add keys, so none is forbidden. */
export const jsonOutputSchema = ({ name, says, form }: JsonOutput): Readonly<Record<string, unknown>> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `Ringfence: ${name}`,
  description: says,
  ...schemaOf(form),
});

function schemaOf(form: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(form, {
    io: 'output',
    override: ({ zodSchema, jsonSchema }) => {
      const inner = innerForms.get(zodSchema);
      if (inner !== undefined)
        Object.assign(
          jsonSchema,
          inner.key === null
            ? { items: schemaOf(inner.item) }
            : {
                type: 'object',
                propertyNames: schemaOf(inner.key),
                additionalProperties: schemaOf(inner.item),
              },
        );
      const more = jsonSchema.additionalProperties;
      const isOpen = typeof more === 'object' && Object.keys(more).length === 0;
      if (more === false || (isOpen && jsonSchema.properties !== undefined))
        delete jsonSchema.additionalProperties;
    },
  });
  return schema;
}
