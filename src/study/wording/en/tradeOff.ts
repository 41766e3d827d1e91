/** The trade-off: what an arm prevents against what it costs, in English. */

export const tradeOff = {
  caption: 'What an arm prevents, and what it costs',
  label: 'Unwanted answered calls prevented against wanted calls lost, one mark an arm',
  help: 'Against the control, which stands where the lines of zero cross. Best is far right and low. Crosses: intervals, simulation error only. Calls that only an arm lets through are in the tables.',
  nothing:
    'No arm prevents an unwanted call or loses a wanted one in any replication: all marks would lie at zero, so none is drawn.',
  front: (arms: string) =>
    `Arms to which no other is better on both counts, lost calls less those that only the arm lets through (the Pareto front), in so many of the replications: ${arms}.`,
  table: 'Prevented and lost against the control; intervals: simulation error only',
};

export const weights = {
  unweighed:
    'Harms of different people are not added up. An arm is worth it to whoever says that a lost wanted call weighs less than so many answered unwanted ones. Calls that only the arm lets through are taken from those that it loses.',
  weighed: (list: string) =>
    `Lost wanted calls are weighed as the experiment says, in answered unwanted ones: ${list}.`,
  table: 'What a lost wanted call may weigh; intervals: simulation error only, each for itself',
  stopped: 'unwanted answered stopped, per 100 people and day',
  lost: 'wanted lost less gained, per 100 people and day',
  tie: 'ties with the control at a weight of',
  net: 'stopped less weighed losses, per 100 people and day',
  pairing: 'worth of pairing, in replications',
  ties: {
    'none lost': 'none was seen to be lost',
    'none stopped': 'none was seen to be stopped',
    any: 'any: it loses none',
    no: 'no: it stops none',
  },
  above: (weight: string) => `worth it above ${weight}`,
  open: (weight: string) => `${weight} (open: no loss on balance is shown)`,
  openAlone: 'open: no loss on balance is shown',
};
