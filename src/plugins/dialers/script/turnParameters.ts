/** Parameters of a script that speaks in four turns; the figures differ from script to script. */
import type { Parameter, ParameterCondition, ParameterTable } from '../../../model/contracts/parameter.ts';
import { shareParameter } from '../../../model/contracts/termParameters.ts';
import { voiceParameters } from './voiceParameters.ts';
import type { VoiceFigures } from './voiceParameters.ts';

/** The turns in the order in which they are spoken. */
export const turnNames = ['greeting', 'pitch', 'objection', 'close'] as const;
export type TurnName = (typeof turnNames)[number];

/** A default and where it comes from. */
export interface Sourced {
  readonly is: number;
  readonly source: string;
}

/** One turn: how long it takes, and how readily the callee hangs up in it. */
export interface TurnFigures {
  readonly seconds: number;
  readonly hangUpPerSecond: number;
  /** Absent: the source of all four. */
  readonly source?: string;
}

export interface ScriptFigures extends VoiceFigures {
  /** At hang-up rates before the factors of the voice. */
  readonly turns: Readonly<Record<TurnName, TurnFigures>>;
  /** Where the four turns come from. */
  readonly source: string;
  readonly interestShare: Sourced;
  readonly saleShare: Sourced;
  readonly machineMissedShare: Sourced;
}

const share = (figure: Sourced, says: string): Parameter => shareParameter(figure.is, says, figure.source);

function turnParameters(name: TurnName, turn: Required<TurnFigures>): ParameterTable {
  const { source } = turn;
  return {
    [`${name}Seconds`]: {
      type: 'seconds',
      default: turn.seconds,
      minimum: 0,
      maximum: 3600,
      unit: 's',
      says: `length of the ${name} when nobody hangs up`,
      source,
    },
    [`${name}HangUpPerSecond`]: {
      type: 'number',
      default: turn.hangUpPerSecond,
      minimum: 0,
      maximum: 10,
      unit: '1/s',
      says: `rate at which listeners hang up during the ${name}, before the factors of the voice`,
      source,
    },
  };
}

const anger = (is: number, says: string): Parameter => ({
  type: 'number',
  default: is,
  minimum: 0,
  maximum: 100,
  unit: 'factor',
  says,
  source: 'assumed',
});

/** Somebody may be interested. */
const whereInterested: ParameterCondition = { parameter: 'interestShare', isNot: 0 };

/** The whole table but the purpose. */
export function scriptParameters(figures: ScriptFigures): ParameterTable {
  const turns = turnNames.map((name) =>
    turnParameters(name, { source: figures.source, ...figures.turns[name] }),
  );
  return {
    ...voiceParameters(figures),
    ...Object.fromEntries(turns.flatMap((table) => Object.entries(table))),
    interestShare: share(
      figures.interestShare,
      'share of those who hear everything who are interested (class A, a lead)',
    ),
    saleShare: { ...share(figures.saleShare, 'share of leads that buy'), onlyWith: whereInterested },
    machineDetectionSeconds: {
      type: 'seconds',
      default: 4,
      minimum: 0,
      maximum: 60,
      unit: 's',
      says: 'talk time until a voicemail is recognised; the call is ended within a second of it',
      source: 'assumed',
      onlyWith: { parameter: 'machineMissedShare', isNot: 1 },
    },
    machineMissedShare: share(
      figures.machineMissedShare,
      'share of voicemails that are not recognised and hear the whole script',
    ),
    angerOfRefusal: anger(
      1,
      'readiness to mark and complain of those who hang up in greeting or pitch (class D)',
    ),
    angerOfObjection: anger(1, 'the same for those who hang up in the objection (class C)'),
    angerOfHearingOut: anger(0.5, 'the same for those who reach the close without interest (class B)'),
    angerOfInterest: { ...anger(0, 'the same for the interested (class A)'), onlyWith: whereInterested },
  };
}

/** Purposes that a caller may have with a script that is no fraud. */
export const purposeParameter: Parameter = {
  type: 'choice',
  default: 'marketing',
  choices: ['marketing', 'collection', 'service', 'banking', 'care', 'school', 'delivery', 'alert'],
  unit: '',
  says: 'what the calls are for',
  source: 'Economic Information Daily 2020-08-06: robots sell',
};
