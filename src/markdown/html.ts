import type { RendererRule } from 'markdown-it';
import type { SitePicture } from '#domain/picture';
import { turnOf } from '#markdown/cast';
import { headingsOf } from '#markdown/headings';
import { markdownIt, type ParsedMarkdown, type Token } from '#markdown/parse';
import { softBreak } from '#markdown/softBreak';
import { inlineText } from '#markdown/text';

export interface HtmlOptions {
  /** The served picture of a source; undefined where there is none, then its alternative text stands. */
  picture(src: string): SitePicture | undefined;
  /** A speaker's page, where the person has one. */
  speakerHref(id: string): string | undefined;
  /** A link as the site serves it: ids of entries become addresses. */
  href?(href: string): string;
  /** The post under a speaker's name where the transcript gives none. */
  speakerPost?(id: string): string | undefined;
}

interface RenderEnv {
  options: HtmlOptions;
  headings: ReturnType<typeof headingsOf>;
  speakersSeen: Set<string>;
}

const { escapeHtml } = markdownIt.utils;
const attribute = (name: string, value: string) => ` ${name}="${escapeHtml(value)}"`;
const alignments = { left: 'start', right: 'end', center: 'center' } as const;

const siteEnv = (env: unknown) => (env as { site: RenderEnv }).site;

const rules: Record<string, RendererRule> = {
  softbreak: (tokens, i) =>
    softBreak(inlineText(tokens.slice(0, i)), inlineText(tokens.slice(i + 1))) === '' ? '' : '\n',

  heading_open: (tokens, i, _options, env) => {
    const { id, level } = siteEnv(env).headings.get(tokens[i]!)!;
    return `<h${level}${attribute('id', id)}>`;
  },
  heading_close: (tokens, i) => `</h${Math.max(2, Number(tokens[i]!.tag.slice(1)))}>\n`,

  image: (tokens, i, _options, env) => {
    const token = tokens[i]!;
    const alt = inlineText(token.children);
    const picture = siteEnv(env).options.picture(String(token.attrGet('src') ?? ''));
    if (!picture) return `<span class="picture-missing">${escapeHtml(alt)}</span>`;
    const title = token.attrGet('title');
    const img =
      `<img${attribute('src', picture.src)}${attribute('srcset', picture.srcset)}` +
      `${attribute('alt', alt)} width="${picture.width}" height="${picture.height}"` +
      ` sizes="(min-width: 75.5rem) 684px, 100vw" loading="lazy" decoding="async">`;
    return title
      ? `<span class="figure">${img}<span class="caption">${escapeHtml(String(title))}</span></span>`
      : img;
  },

  link_open: (tokens, i, _options, env) => {
    const { href = (value: string) => value } = siteEnv(env).options;
    const target = href(String(tokens[i]!.attrGet('href') ?? ''));
    const outside = /^https?:/i.test(target) ? ' rel="noopener"' : '';
    return `<a${attribute('href', target)}${outside}>`;
  },

  table_open: () => '<div class="table" tabindex="0" role="region" aria-label="表格"><table>\n',
  table_close: () => '</table></div>\n',
  th_open: (tokens, i) => `<th scope="col"${alignmentClass(tokens[i]!)}>`,
  td_open: (tokens, i) => `<td${alignmentClass(tokens[i]!)}>`,

  turn_open: (tokens, i, _options, env) => {
    const turn = turnOf(tokens[i]!);
    const { options, speakersSeen } = siteEnv(env);
    const { id, name } = turn.speaker;
    const key = id ?? name;
    const first = !speakersSeen.has(key);
    speakersSeen.add(key);
    const href = id ? options.speakerHref(id) : undefined;
    const post = turn.post ?? (first && id ? options.speakerPost?.(id) : undefined);
    const shown = href ? `<a${attribute('href', href)}>${escapeHtml(name)}</a>` : escapeHtml(name);
    const role = turn.moderator ? '<span class="post" data-pagefind-ignore>主持</span>' : '';
    return (
      `<section class="turn${turn.moderator ? ' turn-moderator' : ''}"${attribute('id', turn.address)}` +
      `${attribute('aria-label', `${name}第${turn.number}次发言`)}${attribute('data-speaker', name)}>` +
      `<div class="speaker"${attribute('data-label', turn.label)}><strong class="name">${shown}</strong>${role}` +
      (post && !turn.moderator
        ? `<span class="post" data-pagefind-ignore>${escapeHtml(post)}</span>`
        : '') +
      `<a class="address" data-pagefind-ignore${attribute('href', `#${turn.address}`)}` +
      `${attribute('aria-label', `${name}第${turn.number}次发言的链接`)}>第${turn.number}次</a></div>` +
      '<div class="speech">\n'
    );
  },
  turn_close: () => '</div></section>\n',
  stage_note_open: () => '<p class="stage-note">',
  stage_note_close: () => '</p>\n',

  footnote_ref: (tokens, i) => {
    const { id, subId } = tokens[i]!.meta as { id: number; subId: number };
    const back = subId > 0 ? `:${subId}` : '';
    return `<sup class="footnote-ref"><a href="#fn${id + 1}" id="fnref${id + 1}${back}" aria-label="注${id + 1}">${id + 1}</a></sup>`;
  },
  footnote_block_open: () =>
    '<section class="footnotes" aria-label="注释"><h2 data-pagefind-ignore>注释</h2><ol>\n',
  footnote_block_close: () => '</ol></section>\n',
  footnote_open: (tokens, i) => `<li id="fn${(tokens[i]!.meta as { id: number }).id + 1}">`,
  footnote_close: () => '</li>\n',
  footnote_anchor: (tokens, i) => {
    const { id, subId } = tokens[i]!.meta as { id: number; subId: number };
    const back = subId > 0 ? `:${subId}` : '';
    return ` <a class="footnote-back" data-pagefind-ignore href="#fnref${id + 1}${back}" aria-label="回到正文注${id + 1}">↑</a>`;
  },
};

function alignmentClass(token: Token): string {
  const [, side] =
    /text-align:(left|right|center)/.exec(String(token.attrGet('style') ?? '')) ?? [];
  return side ? ` class="align-${alignments[side as keyof typeof alignments]}"` : '';
}

Object.assign(markdownIt.renderer.rules, rules);

/** Renders tokens as the site's HTML: classes instead of inline styles, one address per heading and turn. */
export function renderHtml(parsed: ParsedMarkdown, options: HtmlOptions): string {
  const site: RenderEnv = {
    options,
    headings: headingsOf(parsed.tokens),
    speakersSeen: new Set(),
  };
  return markdownIt.renderer.render(parsed.tokens, markdownIt.options, { ...parsed.env, site });
}
