/** What no random file takes of the grammar, and why. */

interface Undrawn {
  readonly paths: RegExp;
  readonly reason: string;
}

export const undrawn: readonly Undrawn[] = [
  {
    paths: /^world\.screening\.[a-z]+\[\]/,
    reason: 'stands in arms alone: their control is a world that nobody screens, which tests compare with',
  },
  {
    paths:
      /^(?!calling-number<neighbour>|pacing<(progressive|ratio|predictive)>\.attemptsPerDay).*\.(agents|attemptsPer(Day|Hour)|boxes|busyDayFactor|callers|clientsPerCaller|dailyCalls|digits|lines|linesPerCaller|numbers|operators|passes|peoplePerCell|subscribers|victims)~most$/,
    reason: 'makes a world larger than a test can play',
  },
  {
    paths:
      /^world\.clock\.days~most$|^experiment\.(?!seed|level).*(atMost|points|replications|rows|steps|walks)~most$/,
    reason: 'is played for longer than a test can take',
  },
  {
    paths: /<(onnx-model|outside-program|trained-model)>/,
    reason:
      'needs a file beside the scenario: anyListedCalls, onnxAnswers, learnedCalls and hostileParts play them',
  },
  {
    paths: /^world\.from$/,
    reason: 'needs a file beside the scenario: anyExperiment puts each world into one',
  },
  { paths: /(holidays|easterDays)\[\]~fraction$/, reason: 'a day of the calendar is a whole number' },
  {
    paths: /^world\.clock\.preHistory~fraction$/,
    reason: 'whole days alone, and written as few units as such',
  },
];

/** What is not taken, and has no reason to be. */
export const undrawnIn = (known: ReadonlySet<string>, taken: ReadonlySet<string>): readonly string[] =>
  [...known].filter((path) => !taken.has(path) && !undrawn.some(({ paths }) => paths.test(path)));
