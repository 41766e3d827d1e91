/** Units of money in one of the currency: amounts are integers of 1/10 000, so that sums of them are exact. */
export const unitsOfMoney = 10_000;
/** To the nearest unit, halves away from zero, so that a cost is rounded like what is earned: the one way in which money is rounded. */
export const toUnit = (units: number): number =>
  units < 0 ? 0 - Math.floor(0.5 - units) : Math.floor(units + 0.5);
/** An amount of the currency in whole units. */
export const inUnits = (amount: number): number => toUnit(amount * unitsOfMoney);
/** No price is higher than this, in the currency. */
export const dearestMoney = 100_000_000;
