/** Units of money in one of the currency: amounts are integers of 1/10 000, so that sums of them are exact. */
export const unitsOfMoney = 10_000;
/** To the nearest unit, halves up: the one way in which money is rounded; a cost rounds like what is earned, so halves away from zero. */
export const toUnit = (units: number): number => Math.floor(units + 0.5);
/** An amount of the currency in whole units. */
export const inUnits = (amount: number): number => toUnit(amount * unitsOfMoney);
/** No price is higher than this, in the currency. */
export const dearestMoney = 100_000_000;
