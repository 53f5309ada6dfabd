import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '#catalog/decodeText';
import type { Article, Publication } from '#catalog/publication';
import { splitFrontMatter } from '#catalog/splitFrontMatter';
import { type WechatArticle, wechatArticle } from '#feeds/wechatArticle';
import { parseMarkdown } from '#markdown/parse';
import { articleSheet } from '#views/articleSheet';
import { printBody } from '#views/printBody';

/** An article for 公众号, its body read from its file. */
export async function wechatOf(
  publication: Publication,
  article: Article,
  contentDir: string,
): Promise<WechatArticle> {
  const { path, cast, speakers } = printBody(publication, article);
  const { text = '' } = decodeText(await readFile(join(contentDir, path)));
  return wechatArticle({
    sheet: articleSheet(publication, article),
    parsed: parseMarkdown(
      splitFrontMatter(text).body,
      cast && { ...cast, strangers: new Set<string>() },
    ),
    site: publication.settings.site.replace(/\/$/, ''),
    speakerPost: (id) => speakers?.[id]?.post,
  });
}
