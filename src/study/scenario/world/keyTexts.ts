/** What the keys of a scenario file say that are no parameters: for the reference, and for whoever hovers over one in an editor. */

export interface KeyText {
  /** Markdown; links are those of the reference. */
  readonly says: string;
  /** What is taken where the key is left out, where a column of its own tells it. */
  readonly fallback?: string;
}

export type KeyTexts = Readonly<Record<string, KeyText>>;

/** The file itself. */
export const headKeys: KeyTexts = {
  ringfence: { says: 'format number, `1`; the first key' },
  id: { says: 'id of the scenario' },
  title: { says: 'a text, or texts by language: `{en: …, zh: …}`; default: the id' },
  world: {
    says: 'the world, or `{from: ./other.yaml}` for the world of another file (modules are still found beside this file)',
  },
  experiment: { says: 'what is played; default: the world as it is, in one arm `base`' },
};

/** Below `world`. */
export const worldKeys: KeyTexts = {
  clock: { says: 'days, pre-history, time zone' },
  currency: { says: 'three capital letters; default CNY' },
  callerCosts: { says: 'what calls cost those who are wanted: line, time, appeals, demands not met' },
  couplings: { says: "what may tie one call's fate to other calls; default all" },
  numbering: { says: 'number blocks by id' },
  network: { says: 'one exchange or a graph of carriers; default `use: single-exchange`' },
  registries: { says: "what carriers can query; one that is not declared answers 'unknown'" },
  complaintOffice: {
    says: 'an office that checks complaints and has numbers or customers suspended; default none',
  },
  population: { says: 'groups of subscribers by id, at least one' },
  callers: { says: 'wanted callers and operators by id' },
  rules: {
    says: 'rules in force: a list of `{id, use, from: YYYY-MM-DD, …parameters}`; without `from` from the start',
  },
  screening: { says: 'detectors at `origin`, `transit`, `terminating`, `handset`: lists' },
};

/** Below `experiment`. */
export const experimentKeys: KeyTexts = {
  seed: { says: 'whole number from 0 to 2⁵³ − 1', fallback: '`1`' },
  replications: {
    says: 'a number, or `{halfWidth, metric, atMost}` (also `class`, `arm`) to go on until the interval is narrow enough',
    fallback: '`20`',
  },
  pairing: {
    says: '`common`: arms share people and luck; `independent`: each arm has its own, behind a control of its own (not with `decompose` or a game)',
    fallback: '`common`',
  },
  level: { says: 'confidence level', fallback: '`0.95`' },
  mode: { says: '`closed`, `open` (frozen trace) or `decompose` (five paired arms)', fallback: '`closed`' },
  control: { says: 'the arm that others are compared with', fallback: 'the first arm' },
  arms: {
    says: 'by id: `{set: {path: value}}`; the value replaces the whole value at that path below `world`',
    fallback: 'one arm `base`',
  },
  factors: {
    says: 'by id: `{path, levels: […]}` or `{path, range: [low, high], scale: linear or log, steps: 2}`; a range is visited at its two ends, or in so many even steps of its scale',
    fallback: 'none',
  },
  question: { says: 'what is to be answered: a text, or texts by language', fallback: 'the title' },
  equivalence: {
    says: 'differences from the control that do not matter: `{metric: δ}`, in the metric’s unit',
    fallback: 'none',
  },
  weights: {
    says: '`{class: weight}` for every wanted class: so many answered unwanted calls a lost demand weighs; without it harms are not added up',
    fallback: 'none',
  },
  design: {
    says: '`{use: grid}`, `{use: one-at-a-time}`, or so many points spread over all ranges by the seed: `{use: latin-hypercube, points: 50}`, `{use: sobol, points: 64}`; the world as written is the design point `base` as well',
    fallback: '`grid`',
  },
  gate: {
    says: '`{underTest: [detector ids], thresholds: [{metric, arm, class, place, atMost, atLeast, end}], margins: {metric: number}}`',
    fallback: 'none',
  },
  assumptions: {
    says: '`{points: 200, replications: 2, factor: 2}`: the [range over assumptions](../statistics.md#the-range-over-assumptions); `--assumptions N` is the same with N points',
    fallback: 'none',
  },
  sensitivity: {
    says: '`{design, of: [paths], metric, walks, rows, replications, factor}` with `design` tornado, morris or sobol: [which assumption moves the answer](../guides/what-the-answer-depends-on.md); `--sensitivity DESIGN --vary PATH` is the same',
    fallback: 'none',
  },
  game: {
    says: '`{operators, strategies: {id: {set: {path: value}}}, loss: {metric: weight}, profit, choosing, solution}`: [operators who answer the arms](../guides/arms-race.md); `solution` is `leader-follower` or `worst-case`',
    fallback: 'none',
  },
};

const partText = 'a part of the catalogue, or `./file.ts#export`';

/** Further below, by the path of the map that holds them; `*` is any id, or any item of a list. */
export const innerKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'experiment.replications': {
    halfWidth: 'half the width of the interval that is wide enough, in the unit of `metric`',
    metric: 'whose interval it is',
    class: 'of which class; default: all together',
    arm: 'in which arm; default: every arm',
    atMost: 'replications after which it stops even so',
  },
  'experiment.arms.*': {
    set: 'values by their path below `world`; each replaces the whole value there',
  },
  'experiment.factors.*': {
    path: 'what varies: a path below `world`',
    levels: 'the values that it takes',
    range: 'its least and its largest value: `[low, high]`',
    scale: 'even steps of the value (`linear`) or of its logarithm (`log`)',
    steps: 'how many values a grid and one-at-a-time visit, both ends among them',
  },
  'experiment.design': {
    use: 'how design points are laid: on the levels, or spread over all ranges',
    points: 'how many points are spread',
  },
  'experiment.gate': {
    underTest: 'detectors that may change: ids of the catalogue, or modules as the arms write them',
    thresholds: 'limits of single measures',
    margins: 'how much worse is still the same, by metric, in its unit',
  },
  'experiment.gate.thresholds.*': {
    metric: 'what is limited',
    arm: 'in which arm',
    class: 'of which class; default: all together',
    place: 'at which place of screening; default: all together',
    atMost: 'the largest value, in the unit of the metric',
    atLeast: 'the smallest value, in the unit of the metric',
    end: 'which end of the interval must clear the limit; with `favourable` it fails only where the whole interval lies beyond',
  },
  'experiment.assumptions': {
    points: 'worlds with other values of all that is assumed',
    replications: 'replications of each; their seeds are those of the experiment’s first ones',
    factor: 'assumed values without a range go from the value ÷ factor to the value × factor',
  },
  'experiment.sensitivity': {
    design:
      '`tornado`: one parameter after the other to both ends; `morris`: walks through all; `sobol`: shares of the variance',
    of: 'paths of what is varied; default: what has a declared range, else all that is assumed',
    metric: 'the answer that is moved',
    walks: 'walks of `morris`',
    rows: 'rows of `sobol`; more make its intervals narrower',
    replications: 'replications at each point; their seeds are those of the experiment’s first ones',
    factor: 'assumed values without a range go from the value ÷ factor to the value × factor',
  },
  'experiment.game': {
    operators: 'id of the caller that answers the arms',
    strategies: 'what it may answer with, by id; beside them stands `base`, the caller as the world has it',
    loss: 'what the regulator wants little of: the weight of each metric',
    solution:
      '`leader-follower`: every arm with every strategy, the regulator leads; `worst-case`: the zero-sum game alone',
    profit: 'what an operator wants much of',
    choosing: 'share of the replications on which answers are chosen; the others estimate them anew',
  },
  'experiment.game.strategies.*': {
    set: 'values by their path below the caller; each replaces the whole value there',
  },
  world: { from: 'another scenario file whose world it is, such as `./other.yaml`' },
  'world.clock': {
    start: 'the first measured day, `YYYY-MM-DD`',
  },
  'world.callerCosts': {
    household: 'prices of subscribers who call for themselves',
    staff: 'prices of organisations',
    classes: 'prices of single classes of the results, by class; what is not written is that of `staff`',
  },
  'world.numbering.*': {
    prefix: 'first digits of its numbers in quotes, with or without `+`',
    kind: 'what numbers of the block are',
    carrier: 'id of the carrier that has them',
    purpose: 'which calls the range is for',
  },
  'world.network': {
    use: 'one exchange for all, or carriers with trunk groups between them',
    carriers: 'carriers by id; each that a number block names is declared',
    trunks: 'trunk groups between two carriers, by id',
  },
  'world.network.carriers.*': {
    kind: 'only `large` ones pass calls on; calls from abroad come in over the first that is `foreign`',
  },
  'world.network.trunks.*': {
    between: 'the two carriers that it joins',
  },
  'world.registries': {
    consent: 'consents that operators have registered',
    doNotOriginate: 'numbers that nobody calls from',
  },
  'world.population.*': {
    answering: 'how likely a call is answered, by what the callee sees',
  },
  'world.callers.*': {
    use: 'an operator, wanted callers of the catalogue, or `./file.ts#export`',
    levers: 'how fast it can change what it does: reviews, other numbers, carriers, cleared labels',
    class: 'name of its class in the results',
    isCompliantWith: 'ids of the rules that it obeys',
    pacing: 'when a line dials next',
    list: 'whom it calls',
    callingNumber: 'which number it shows',
    script: 'what is said',
    evasion: 'how it reacts to being rejected, labelled or called back',
    books: 'what it pays and earns',
    alternatives: 'parts that it can change to while it works, each with an id',
  },
  'world.callers.*.pacing': { use: partText },
  'world.callers.*.list': { use: partText },
  'world.callers.*.callingNumber': { use: partText },
  'world.callers.*.script': { use: partText },
  'world.callers.*.evasion.*': { use: partText },
  'world.callers.*.books': { use: partText },
  'world.callers.*.alternatives': {
    pacing: 'other ways of pacing',
    list: 'other lists',
    callingNumber: 'other ways of showing numbers',
    script: 'other scripts',
  },
  'world.callers.*.alternatives.pacing.*': { id: 'how evasions name it', use: partText },
  'world.callers.*.alternatives.list.*': { id: 'how evasions name it', use: partText },
  'world.callers.*.alternatives.callingNumber.*': { id: 'how evasions name it', use: partText },
  'world.callers.*.alternatives.script.*': { id: 'how evasions name it', use: partText },
  'world.rules.*': {
    use: 'a rule of the library, or `./file.ts#export`',
    id: 'how results and `isCompliantWith` name it',
    from: 'first day, `YYYY-MM-DD`; without it the rule holds from the start',
  },
  'world.screening': {
    origin: 'detectors where calls come in',
    transit: 'detectors of each carrier that passes calls on',
    terminating: 'detectors of the carrier of the number called',
    handset: 'detectors on the telephone',
  },
  'world.screening.*.*': {
    use: 'a detector of the catalogue, or `./file.ts#export`',
    id: 'how results name the site',
    // eslint-disable-next-line unicorn/no-thenable -- the grammar’s word; nobody awaits the table
    then: 'what an alarm does; of all alarms on the way of a call the strongest action counts',
    told: 'SIP response of a rejection',
    carriers: 'ids of the carriers at which it stands; default: all',
    challenge: 'what `then: challenge` asks of the caller',
    delay: 'how `then: delay` holds calls up',
    charge: 'what `then: charge` costs',
    latency: 'how long judging takes',
    suspend: 'which alarms suspend a number or a customer, and for how long',
    appeal: 'how callers appeal against it',
    traceback: 'how calls are traced back to where they came from',
  },
};
