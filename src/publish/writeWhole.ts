import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/**
 * Writes a file that somebody is to have, with the folders above it: there whole or as it was,
 * whatever happens meanwhile. What is no file (`/dev/stdout`) is written to, never replaced.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const present = await stat(file).catch(() => undefined);
  if (present && !present.isFile()) await writeFile(file, content);
  else await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
}
