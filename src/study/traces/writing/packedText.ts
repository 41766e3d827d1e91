/** Short constant texts, copied four bytes at a time. Hot path: traces. */

/** A stretch of bytes to write into, as bytes and as words that need no alignment. */
export interface TextOut {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export interface PackedText {
  /** Bytes of the text in UTF-8. */
  readonly length: number;
  /** The bytes as little-endian words, the last one padded. */
  readonly words: Uint32Array;
}

/** Bytes behind a text that `putText` may overwrite. */
export const textSlack = 3;

const encoder = new TextEncoder();

export const packed = (text: string): PackedText => {
  const bytes = encoder.encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const view = new DataView(padded.buffer);
  return {
    length: bytes.length,
    words: Uint32Array.from({ length: padded.length / 4 }, (_, i) => view.getUint32(i * 4, true)),
  };
};

export const textOutOf = (bytes: Uint8Array): TextOut => ({
  bytes,
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
});

/** Writes a text at `at`; answers the position behind it. */
export function putText({ view }: TextOut, at: number, text: PackedText): number {
  const { words } = text;
  const count = words.length;
  for (let i = 0; i < count; i++) view.setUint32(at + 4 * i, words[i], true);
  return at + text.length;
}

export const widestText = (texts: readonly PackedText[]): number =>
  texts.reduce((most, { length }) => Math.max(most, length), 0);
