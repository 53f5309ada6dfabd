import { markdownIt, type ParsedMarkdown } from '#markdown/parse';
import { renderWechat, wechatPlace, wechatTag } from '#markdown/wechat';
import { wechatStyle as style } from '#markdown/wechatStyle';
import { pictureKey } from '#views/articleLink';
import type { ArticleSheet, SheetTable } from '#views/articleSheet';

/** An article as the 公众号 editor takes it: three fields of its form, and what is pasted. */
export interface WechatArticle {
  title: string;
  author: string;
  /** For the summary field; empty where the editor wrote none. */
  summary: string;
  /** What is pasted, without the title. */
  html: string;
  /** Pictures to upload: path below the content folder, and the number at its place. */
  images: { number: number; path: string; alt: string }[];
}

export interface WechatSource {
  sheet: ArticleSheet;
  parsed: ParsedMarkdown;
  /** Address of the public site, without a slash at the end. */
  site: string;
  /** The post after a speaker's name. */
  speakerPost?: (id: string) => string | undefined;
}

const { escapeHtml } = markdownIt.utils;
const paragraph = (look: string, text: string) => `${wechatTag('p', look)}${escapeHtml(text)}</p>`;

/** Makes an article ready for 公众号. */
export function wechatArticle({ sheet, parsed, site, speakerPost }: WechatSource): WechatArticle {
  const folder = sheet.path.slice(0, sheet.path.lastIndexOf('/'));
  const byline = sheet.signatures
    .map(({ name, role }) => (role ? `${name}（${role}）` : name))
    .join('　');
  const body = renderWechat(parsed, {
    address: (href) => fullAddress(href, site),
    ...(speakerPost ? { speakerPost } : {}),
  });
  const cover = sheet.cover ? [{ number: 0, src: sheet.cover.src, alt: sheet.cover.alt }] : [];
  const html = [
    [byline, ...sheet.facts].filter(Boolean).length > 0
      ? paragraph(style.byline, [byline, ...sheet.facts].filter(Boolean).join('　'))
      : '',
    sheet.deck ? paragraph(style.summary, sheet.deck) : '',
    ...cover.map(
      ({ alt }) =>
        `${wechatTag('p', style.flush)}${wechatPlace(0, alt).replace('图0', '题图')}</p>`,
    ),
    profile(sheet),
    applied(sheet),
    stages(sheet),
    body.html,
    sheet.table ? table(sheet.table) : '',
  ].join('');
  return {
    title: sheet.title,
    author: sheet.signatures.map(({ name }) => name).join(' '),
    summary: sheet.deck ?? '',
    html: `${wechatTag('section', style.article)}${html}</section>`,
    images: [...cover, ...body.images].map(({ number, src, alt }) => ({
      number,
      path: pictureKey(folder, src),
      alt,
    })),
  };
}

function fullAddress(href: string, site: string): string | undefined {
  if (/^(https?|mailto):/i.test(href)) return href;
  return href.startsWith('/') ? site + href : undefined;
}

const profile = ({ profile }: ArticleSheet): string =>
  profile
    ? paragraph(
        style.summary,
        `${profile.year}年${profile.award ?? ''}　${profile.name}：${profile.citation}`,
      )
    : '';

const applied = ({ applied }: ArticleSheet): string =>
  applied
    ? (
        [
          ['问题', applied.problem],
          ['学到', applied.learnt],
          ['做了', applied.action],
          ['结果', applied.result],
        ] as const
      )
        .map(
          ([label, text]) =>
            `${wechatTag('p', style.flush)}${wechatTag('span', style.speaker)}${label}</span>　${escapeHtml(text)}</p>`,
        )
        .join('')
    : '';

const stages = ({ stages }: ArticleSheet): string =>
  stages?.length
    ? table({
        caption: '活动安排',
        head: ['阶段', '时间', '负责', '进展'],
        rows: stages.map(({ name, span, owner, done }) => [
          name,
          span,
          owner,
          done === undefined ? undefined : done ? '已完成' : '未完成',
        ]),
      })
    : '';

function table({ caption, head, rows, note }: SheetTable): string {
  const row = (cells: readonly (string | undefined)[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `${wechatTag(tag, tag === 'th' ? style.head : style.cell)}${escapeHtml(cell ?? '—')}</${tag}>`).join('')}</tr>`;
  return (
    `${paragraph(style.caption, caption)}${wechatTag('table', style.table)}<thead>${row(head, 'th')}</thead>` +
    `<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>${note ? paragraph(style.byline, note) : ''}`
  );
}
