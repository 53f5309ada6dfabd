import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { hashLength } from '#search/format/files';

export const deflated = (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, { level: 9 });

/** A value as deflated JSON. */
export const packed = (value: unknown): Uint8Array =>
  deflated(new TextEncoder().encode(JSON.stringify(value)));

/** A content hash that can stand in an address and in a file name where case is ignored. */
export function hashOf(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return BigInt(`0x${digest}`).toString(36).padStart(hashLength, '0').slice(-hashLength);
}
