/** The measures by which arms are weighed against each other: less is better of the first two, and the third is taken from the second. */
export const answeredMetric = 'unwanted.answered.perSubscriberDay';
export const lostMetric = 'wanted.lost.perThousand';
export const gainedMetric = 'wanted.gained.perThousand';
/** Those whose effect is told in parts. */
export const effectMetrics: readonly string[] = [answeredMetric, lostMetric];
