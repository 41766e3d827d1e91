/** Parameters of the complaint office of a world; one that is not declared does not exist. */
import type { ParameterTable } from '../contracts/parameter.ts';
import { secondsParameter, shareParameter } from '../contracts/termParameters.ts';

export const complaintOfficeParameters: ParameterTable = {
  check: secondsParameter(
    345_600,
    'from the complaint to the decision on its merit',
    'screened within 1 working day, forwarded within 3: rules CN-12321',
  ),
  upheldShare: shareParameter(0.8, 'chance that a complaint about an unwanted call is upheld'),
  wronglyUpheldShare: shareParameter(0.1, 'the same of a complaint about a wanted call'),
  findsForgery: shareParameter(
    0.5,
    'chance that the office finds out when the number complained about was forged, and leaves its owner alone',
  ),
  limitComplaints: {
    type: 'count',
    default: 5,
    minimum: 1,
    maximum: 1_000_000,
    unit: 'complaints',
    says: 'complaints upheld about a number within the window at which the office acts',
    source: 'five in ten days, rules IN-TCCCPR-COMPLAINT; three in China, rules CN-OPER-FREQ',
  },
  window: secondsParameter(864_000, 'for how long a complaint counts', 'ten days, rules IN-TCCCPR-COMPLAINT'),
  acts: secondsParameter(
    432_000,
    'from the complaint that reaches the limit to the suspension',
    'at most 5 days, 30 before February 2025: rules IN-TCCCPR-COMPLAINT',
  ),
  what: {
    type: 'choice',
    default: 'number',
    choices: ['number', 'operator'],
    unit: '',
    says: 'what is suspended: the number, or the customer who rents it with all its lines; of a number that no operator rents always the number',
    source: 'assumed',
  },
  duration: secondsParameter(
    1_296_000,
    'how long the first suspension lasts',
    'recalled: 15 days, rules IN-TCCCPR-COMPLAINT',
  ),
  repeatDuration: secondsParameter(
    31_536_000,
    'how long each further one of the same number or customer lasts',
    'recalled: one year, rules IN-TCCCPR-COMPLAINT',
  ),
  appealShare: shareParameter(
    0,
    'chance that a wanted caller appeals when a call of it meets such a suspension; appeals of wanted callers succeed',
  ),
  correction: secondsParameter(259_200, 'from the appeal to the end of the suspension'),
};
