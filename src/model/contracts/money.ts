/** Units of money in one of the currency: amounts are integers of 1/10 000, so that sums of them are exact. */
export const unitsOfMoney = 10_000;
/** An amount of the currency in whole units, to the nearest, halves up. */
export const inUnits = (amount: number): number => Math.floor(amount * unitsOfMoney + 0.5);
/** No price is higher than this, in the currency. */
export const dearestMoney = 100_000_000;
