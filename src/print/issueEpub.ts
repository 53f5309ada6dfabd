import { join } from 'node:path';
import { type EpubChapter, packEpub, xmlEscape } from '#feeds/epub/epubPackage';
import { renderHtml } from '#markdown/html';
import { imagesOf } from '#markdown/images';
import { type ParsedMarkdown, parseMarkdown } from '#markdown/parse';
import { type PrintPicture, printPicture } from '#media/printPicture';
import { colophonFacts } from '#print/colophonValue';
import type { Made } from '#print/editions';
import { epubCss } from '#print/epubCss';
import { calendarTable, figuresTable, honoursList, tableHtml } from '#print/epubTables';
import type { IssuePrint } from '#print/issuePrint';
import { picturesOf } from '#print/namedPicture';
import type { PrintContext } from '#print/printContext';
import { monthName, numberName, totalName } from '#print/wording';
import { pictureKey } from '#views/articleLink';
import type { ArticleSheet } from '#views/articleSheet';
import type { PrintBody } from '#views/printBody';

/** The issue as EPUB 3: the same texts, flowing, with the reader's own type. */
export async function issueEpub(
  { issue, bodies }: IssuePrint,
  context: PrintContext,
): Promise<Made> {
  const parsed = new Map<string, ParsedMarkdown>();
  for (const [ref, body] of Object.entries(bodies)) {
    const { text } = await context.readBody(body.path);
    parsed.set(
      ref,
      parseMarkdown(text, body.cast && { ...body.cast, strangers: new Set<string>() }),
    );
  }
  const articles = issue.sections.flatMap((section) => section.articles);
  const paths = new Set(articles.flatMap((article) => picturesOf(article).map(({ path }) => path)));
  for (const [ref, { tokens }] of parsed) {
    for (const { src } of imagesOf(tokens)) paths.add(pictureKey(folderOf(bodies[ref]!.path), src));
  }
  const pictures = new Map<string, PrintPicture>();
  for (const path of paths) {
    const made = await printPicture(join(context.contentDir, path), 'rgb', context.cacheDir).catch(
      () => undefined,
    );
    if (made) pictures.set(path, made);
  }
  const { colophon } = issue;
  const title = `${colophon.name}${monthName(issue.month)}（${totalName(issue)}）`;
  const html = (ref: string) => bodyHtml(parsed.get(ref), bodies[ref], pictures, colophon.site);
  const cover = articles[0] && picturesOf(articles[0])[0];
  const chapters: EpubChapter[] = [
    {
      file: 'title.xhtml',
      title,
      unlisted: true,
      body: titlePage(issue, cover && pictureHtml(pictures.get(cover.path), cover.alt)),
    },
    ...(issue.note
      ? [{ file: 'note.xhtml', title: '编者按', body: `<h1>编者按</h1>${html(issue.note.ref)}` }]
      : []),
    ...issue.sections.flatMap(({ label, articles: own }) =>
      own.map((article) => ({
        file: `a${articles.indexOf(article)}.xhtml`,
        title: article.title,
        part: label,
        body: articleHtml(article, html(article.ref), pictures),
      })),
    ),
    { file: 'figures.xhtml', title: '数说本月', body: `<h1>数说本月</h1>${figuresTable(issue)}` },
    ...(issue.honours.exemplars.length + issue.honours.titles.length > 0
      ? [{ file: 'honours.xhtml', title: '光荣榜', body: `<h1>光荣榜</h1>${honoursList(issue)}` }]
      : []),
    { file: 'calendar.xhtml', title: '下月学习', body: `<h1>下月学习</h1>${calendarTable(issue)}` },
    {
      file: 'colophon.xhtml',
      title: '版权页',
      body: `<h1>版权页</h1>${factsHtml(
        colophonFacts(issue, colophon, (text) => text),
        'facts',
      )}`,
    },
  ];
  const bytes = packEpub({
    id: new URL(`/bulletins/${issue.month}/`, colophon.site).href,
    title,
    language: 'zh-CN',
    creator: colophon.organization,
    publisher: colophon.publisher,
    date: issue.date,
    description: issue.sections
      .map(({ label, articles: own }) => `${label}${own.length}篇`)
      .join('，'),
    chapters,
    pictures: new Map([...pictures.values()].map(({ name, jpeg }) => [`${name}.jpg`, jpeg])),
    ...(cover && pictures.has(cover.path)
      ? { coverPicture: `${pictures.get(cover.path)!.name}.jpg` }
      : {}),
    css: epubCss,
  });
  return { bytes, warnings: [] };
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

function titlePage({ colophon, ...issue }: IssuePrint['issue'], picture = ''): string {
  const internal = colophon.internal
    ? `<p>内部资料，免费交流</p><p>准印证号：${xmlEscape(colophon.internal.permit)}</p>`
    : '';
  const sample = colophon.sample ? '<p class="meta">示例：单位与人物均为虚构</p>' : '';
  return (
    `<section class="title" epub:type="titlepage"><h1>${xmlEscape(colophon.name)}</h1>` +
    `<p>${monthName(issue.month)}　${numberName(issue)}（${totalName(issue)}）</p>${picture}` +
    `<p class="meta">${xmlEscape(colophon.publisher)}编印</p>${internal}${sample}</section>`
  );
}

const pictureHtml = (picture: PrintPicture | undefined, alt: string, kind = ''): string =>
  picture
    ? `<p class="picture${kind}"><img src="images/${picture.name}.jpg" alt="${xmlEscape(alt)}"/></p>`
    : '';

/** Labels with their words: short facts on a line each, longer ones below their label. */
function factsHtml(facts: readonly (readonly [string, string])[], kind = ''): string {
  if (facts.length === 0) return '';
  return `<dl${kind && ` class="${kind}"`}>${facts.map(([label, value]) => `<dt>${xmlEscape(label)}</dt><dd>${xmlEscape(value)}</dd>`).join('')}</dl>`;
}

function articleHtml(
  article: ArticleSheet,
  body: string,
  pictures: ReadonlyMap<string, PrintPicture>,
): string {
  const by = [
    ...article.signatures.map(({ name, role }) => (role ? `${name}　${role}` : name)),
    ...article.facts,
  ];
  const { applied, table, stages, profile } = article;
  const steps =
    applied &&
    ([
      ['遇到的问题', applied.problem],
      ['学到的', applied.learnt],
      ['做了的', applied.action],
      ['结果', applied.result],
    ] as const);
  return (
    `<p class="label">${xmlEscape(article.label)}</p><h1>${xmlEscape(article.title)}</h1>` +
    (article.deck ? `<p class="deck">${xmlEscape(article.deck)}</p>` : '') +
    `<p class="meta">${xmlEscape(by.join('　'))}</p>` +
    picturesOf(article)
      .map(({ path, alt }) =>
        pictureHtml(
          pictures.get(path),
          alt,
          path === article.profile?.portrait?.path ? ' portrait' : '',
        ),
      )
      .join('') +
    (profile ? `<p class="deck">${xmlEscape(profile.citation)}</p>` : '') +
    factsHtml(
      article.margin.map(({ label, value }) => [label, value]),
      'facts',
    ) +
    (steps ? factsHtml(steps) : '') +
    (stages
      ? tableHtml(
          ['阶段', '时间', '负责'],
          stages.map(({ name, span, owner }) => [name, span, owner]),
        )
      : '') +
    (table ? `<h2>${xmlEscape(table.caption)}</h2>${tableHtml(table.head, table.rows)}` : '') +
    body
  );
}

/** The site's HTML as XHTML: empty elements closed, addresses absolute, ids that XML allows. */
function bodyHtml(
  parsed: ParsedMarkdown | undefined,
  body: PrintBody | undefined,
  pictures: ReadonlyMap<string, PrintPicture>,
  site: string,
): string {
  if (!parsed || !body) return '';
  const html = renderHtml(parsed, {
    picture(src) {
      const made = pictures.get(pictureKey(folderOf(body.path), src));
      return (
        made && {
          src: `images/${made.name}.jpg`,
          srcset: '',
          width: made.width,
          height: made.height,
        }
      );
    },
    speakerHref: () => undefined,
    speakerPost: (id) => body.speakers?.[id]?.post,
    href: (href) => (/^(#|[a-z][a-z\d+.-]*:)/i.test(href) ? href : new URL(href, site).href),
  });
  return html
    .replace(/<a class="address"[^>]*>[^<]*<\/a>/g, '')
    .replace(/ data-[a-z-]+(="[^"]*")?/g, '')
    .replace(/ (srcset|sizes|loading|decoding|tabindex|width|height)="[^"]*"/g, '')
    .replace(
      / id="([^"]*)"/g,
      (_, id: string) => ` id="s-${id.replace(/[^\p{L}\p{N}._-]/gu, '-')}"`,
    )
    .replace(
      / href="#([^"]*)"/g,
      (_, id: string) => ` href="#s-${id.replace(/[^\p{L}\p{N}._-]/gu, '-')}"`,
    )
    .replace(/<(img|br|hr)((?:\s[^>]*?)?)\s*\/?>/g, '<$1$2/>');
}
