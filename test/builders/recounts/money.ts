/** Money as books and prices count it: whole units of 1/10 000 of the currency. */
export const unitsOfCurrency = 10_000;

/** To the nearest unit, halves up. */
export const wholeUnits = (units: number): number => Math.floor(units + 0.5);
export const toUnits = (amount: number): number => wholeUnits(amount * unitsOfCurrency);
