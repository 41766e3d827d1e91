/** Whether what an arm or a design point sets is about callers or rules, or who keeps them. */
export const setsRules = (settings: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(settings).some((path) => /^(callers|rules)(\.|$)/.test(path));
