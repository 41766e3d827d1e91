/** Whether a stream goes to a terminal that understands escape codes. */
export const takesCodes = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY === true && process.env['TERM'] !== 'dumb';

/** And is to be coloured: https://no-color.org. */
export const takesColour = (stream: NodeJS.WriteStream): boolean =>
  takesCodes(stream) && process.env['NO_COLOR'] === undefined;
