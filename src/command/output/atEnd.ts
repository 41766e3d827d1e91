/** What a call lets go of at its end: told by whoever takes it, so that verbs which take nothing need not load how it is let go of. */
const releases = new Set<() => void>();

/** Once, however often it is told. */
export function releaseAtEnd(release: () => void): void {
  releases.add(release);
}

export function releaseAll(): void {
  for (const release of releases) release();
  releases.clear();
}
