/** Which side ended a call: the code of `releasedBy` for the person called. Hot path: detectors. */
export const endedByCallee = 2;
