/** Parameters of who speaks, whether answers are heard and in which dialects: each multiplies the rates at which listeners hang up. */
import type { Parameter, ParameterTable } from '../../../model/contracts/parameter.ts';

/** A recording of a person, a synthetic voice, or a person there and then. */
const voices = ['recorded', 'synthetic', 'agent'] as const;
export type Voice = (typeof voices)[number];

export interface VoiceFigures {
  readonly voice: { readonly is: Voice; readonly source: string };
  /** Takes notice of what the listener says. */
  readonly hearsAnswers: { readonly is: boolean; readonly source: string };
}

/** The robot of the report of 2020. */
export const robotVoice: VoiceFigures = {
  voice: {
    is: 'recorded',
    source: 'Economic Information Daily 2020-08-06: robots speak with a recorded human voice',
  },
  hearsAnswers: {
    is: false,
    source: 'Economic Information Daily 2020-08-06: the robot speaks on whatever one says',
  },
};

/** By how much listeners hang up more readily in objection and close when what they say is ignored. */
export const ignoringFactor = 1.25;

const hangUpFactor = (is: number, says: string, source: string): Parameter => ({
  type: 'number',
  default: is,
  minimum: 0,
  maximum: 20,
  unit: 'factor',
  says,
  source,
});

export const voiceParameters = ({ voice, hearsAnswers }: VoiceFigures): ParameterTable => ({
  voice: {
    type: 'choice',
    default: voice.is,
    choices: voices,
    unit: '',
    says: 'who speaks: a recording of a person, a synthetic voice, or a person there and then',
    source: voice.source,
  },
  syntheticFactor: {
    ...hangUpFactor(
      1.3,
      'factor on the hang-up rates of greeting and pitch when the voice is synthetic',
      'assumed: hang-up rates of AI voices were not found, facts H',
    ),
    onlyWith: { parameter: 'voice', is: 'synthetic' },
  },
  hearsAnswers: {
    type: 'boolean',
    default: hearsAnswers.is,
    unit: '',
    says: 'takes notice of what the listener says',
    source: hearsAnswers.source,
  },
  ignoringFactor: {
    ...hangUpFactor(
      ignoringFactor,
      'factor on the hang-up rates of objection and close when answers are ignored',
      'assumed',
    ),
    onlyWith: { parameter: 'hearsAnswers', is: false },
  },
  dialects: {
    type: 'count',
    default: 1,
    minimum: 1,
    maximum: 100,
    unit: 'dialects',
    says: 'dialects that the script is recorded in, the standard language among them; one that is not the listener’s needs a list that tells it',
    source: 'assumed; Economic Information Daily 2020-08-06: robots are sold with 24',
  },
  otherDialectFactor: hangUpFactor(
    1.5,
    'factor on all hang-up rates when the voice does not speak the listener’s dialect',
    'assumed',
  ),
});
