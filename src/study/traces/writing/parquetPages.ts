/** The pages of a column and its entry in the footer; the page headers are hyparquet-writer's. Hot path: traces. */
import { constants, zstdCompressSync } from 'node:zlib';
import type { ColumnChunk, Encoding, SchemaElement, Statistics } from 'hyparquet';
import { ByteWriter } from 'hyparquet-writer';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import type { EncodedChunk, Scratch } from './parquetChunk.ts';

const zstdLevel1 = { params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: 1 << 18 };
const compress = (bytes: Uint8Array): Uint8Array => zstdCompressSync(bytes, zstdLevel1);

/** The column and the scratch in which its encoder left the bytes. */
export interface ChunkPlace {
  readonly schema: SchemaElement;
  readonly scratch: Scratch;
}

/** Which rows hold a value: one run where all or none do, else one bit a row. */
function definitionLevels({ rows, nulls }: EncodedChunk, isPresent: Uint8Array): Uint8Array {
  const levels = new ByteWriter(16 + (rows >> 3));
  if (nulls === 0 || nulls === rows) {
    levels.appendVarInt(rows << 1);
    levels.appendUint8(nulls === 0 ? 1 : 0);
    return levels.getBytes();
  }
  const groups = (rows + 7) >> 3;
  isPresent.fill(0, rows, groups * 8);
  levels.appendVarInt((groups << 1) | 1);
  for (let i = 0; i < groups * 8; i += 8) {
    let bits = 0;
    for (let bit = 0; bit < 8; bit++) bits |= isPresent[i + bit] << bit;
    levels.appendUint8(bits);
  }
  return levels.getBytes();
}

function statisticsOf({ nulls, minimum, maximum }: EncodedChunk, { type }: SchemaElement): Statistics {
  const statistics: Statistics = { null_count: BigInt(nulls) };
  if (minimum === undefined || maximum === undefined) return statistics;
  const bound = (value: number): number | bigint => (type === 'INT64' ? BigInt(value) : value);
  return { ...statistics, min_value: bound(minimum), max_value: bound(maximum) };
}

/** Appends the dictionary page of a chunk; answers its uncompressed size. */
function writeDictionary(out: ByteWriter, entries: number, bytes: Uint8Array): number {
  const compressed = compress(bytes);
  const start = out.offset;
  writePageHeader(out, {
    type: 'DICTIONARY_PAGE',
    uncompressed_page_size: bytes.length,
    compressed_page_size: compressed.length,
    dictionary_page_header: { num_values: entries, encoding: 'PLAIN' },
  });
  const headerBytes = out.offset - start;
  out.appendBytes(compressed);
  return headerBytes + bytes.length;
}

/** Appends the one data page of a chunk; answers its uncompressed size. */
function writePage(out: ByteWriter, chunk: EncodedChunk, scratch: Scratch): number {
  const levels = definitionLevels(chunk, scratch.isPresent);
  const compressed = compress(scratch.values.subarray(0, chunk.valueBytes));
  const start = out.offset;
  writePageHeader(out, {
    type: 'DATA_PAGE_V2',
    uncompressed_page_size: levels.length + chunk.valueBytes,
    compressed_page_size: levels.length + compressed.length,
    data_page_header_v2: {
      num_values: chunk.rows,
      num_nulls: chunk.nulls,
      num_rows: chunk.rows,
      encoding: chunk.encoding,
      definition_levels_byte_length: levels.length,
      repetition_levels_byte_length: 0,
      is_compressed: true,
    },
  });
  const headerBytes = out.offset - start;
  out.appendBytes(levels);
  out.appendBytes(compressed);
  return headerBytes + levels.length + chunk.valueBytes;
}

/** Appends an encoded column of a row group; answers its entry in the footer. */
export function writeChunk(
  out: ByteWriter,
  chunk: EncodedChunk,
  { schema, scratch }: ChunkPlace,
): ColumnChunk {
  const { dictionary } = chunk;
  const start = out.offset;
  let uncompressedBytes = 0;
  if (dictionary !== undefined) {
    uncompressedBytes += writeDictionary(
      out,
      dictionary.entries,
      scratch.dictionary.bytes.subarray(0, dictionary.bytes),
    );
  }
  const pageStart = out.offset;
  uncompressedBytes += writePage(out, chunk, scratch);
  const encodings: Encoding[] = dictionary === undefined ? [chunk.encoding] : ['PLAIN', chunk.encoding];
  return {
    file_offset: BigInt(start),
    meta_data: {
      type: schema.type ?? 'INT32',
      encodings,
      path_in_schema: [schema.name],
      codec: 'ZSTD',
      num_values: BigInt(chunk.rows),
      total_uncompressed_size: BigInt(uncompressedBytes),
      total_compressed_size: BigInt(out.offset - start),
      data_page_offset: BigInt(pageStart),
      ...(dictionary === undefined ? {} : { dictionary_page_offset: BigInt(start) }),
      statistics: statisticsOf(chunk, schema),
    },
  };
}
