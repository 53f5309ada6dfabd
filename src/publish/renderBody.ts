import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '#catalog/decodeText';
import { splitFrontMatter } from '#catalog/splitFrontMatter';
import { renderHtml } from '#markdown/html';
import { parseMarkdown } from '#markdown/parse';
import type { BodySource } from '#views/sitePage';

/** The HTML of an entry's body, read from its file at the moment its page is made. */
export async function renderBody(body: BodySource, contentDir: string): Promise<string> {
  const { text = '' } = decodeText(await readFile(join(contentDir, body.path)));
  const cast = body.cast && { ...body.cast, strangers: new Set<string>() };
  const parsed = parseMarkdown(splitFrontMatter(text).body, cast);
  return renderHtml(parsed, {
    picture: (src) => body.pictures[src],
    speakerHref: (id) => body.speakers?.[id]?.href,
    speakerPost: (id) => body.speakers?.[id]?.post,
  });
}
