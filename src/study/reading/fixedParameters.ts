/** Parameter tables of the fixed parts of a world that belong to no plug-in: number blocks, operators, screening sites. */
import type { Parameter, ParameterCondition, ParameterTable } from '../../model/contracts/parameter.ts';
import { shareParameter } from '../../model/contracts/termParameters.ts';

/** Somebody may have had a number before. */
const whereSecondHand: ParameterCondition = { parameter: 'secondHandShare', isNot: 0 };

/** `allocated` of a block of kind `invalid` is 0 whatever the table says. */
export const blockParameters: ParameterTable = {
  digits: {
    type: 'count',
    default: 8,
    minimum: 0,
    maximum: 9,
    unit: 'digits',
    says: 'digits after the prefix',
    source: 'assumed',
  },
  allocated: shareParameter(0.8, 'share of the numbers that are in service'),
  identityCheck: shareParameter(
    0,
    'chance that an operator’s application for a number is refused: strength of the real-name check',
  ),
  secondHandShare: shareParameter(
    0,
    'share of the numbers dealt to organisations and operators that somebody had before, labels included',
  ),
  inheritedMarks: {
    type: 'number',
    default: 3,
    minimum: 0,
    maximum: 1_000_000,
    unit: 'marks',
    says: 'mean number of marks, given at the beginning of the pre-history, that such a number brings along; Poisson',
    source: 'assumed; that second-hand numbers inherit labels: facts C',
    onlyWith: whereSecondHand,
  },
  quarantineSeconds: {
    type: 'seconds',
    default: 7_776_000,
    minimum: 0,
    maximum: 315_360_000,
    unit: 's',
    says: 'from giving a number up until it may be dealt again',
    source: 'assumed: 90 days',
    onlyWith: whereSecondHand,
  },
};

const wait = (value: number, says: string, minimum: number = 0): Parameter => ({
  type: 'seconds',
  default: value,
  minimum,
  maximum: 31_536_000,
  unit: 's',
  says,
  source: 'assumed',
});

export const operatorParameters: ParameterTable = {
  operators: {
    type: 'count',
    default: 1,
    minimum: 0,
    maximum: 10_000,
    unit: 'operators',
    says: 'independent operators of this kind',
    source: 'assumed',
  },
  insideShare: shareParameter(
    1,
    'share of the calls, marks and complaints that lie inside the simulated region',
  ),
  'levers.reviewSeconds': wait(21_600, 'time between two reviews of an operator that evades', 60),
  'levers.newNumberSeconds': wait(86_400, 'from the order of another number to its first call'),
  'levers.carrierMoveSeconds': wait(259_200, 'from giving notice to the first call over another carrier'),
  'levers.clearingSeconds': wait(86_400, 'from the order to the moment at which labels are cleared'),
  'levers.clearingSuccess': shareParameter(0.9, 'chance that a label clearing that was paid for is done'),
};

export const siteParameters: ParameterTable = {
  alarmAt: shareParameter(0.5, 'a score of at least this share is an alarm'),
  shadow: {
    type: 'boolean',
    default: false,
    unit: '',
    says: 'judges and counts, never acts',
    source: 'assumed',
  },
};
