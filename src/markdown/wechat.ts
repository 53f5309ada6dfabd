import { turnOf } from '#markdown/cast';
import { markdownIt, type ParsedMarkdown, type Token } from '#markdown/parse';
import { softBreak } from '#markdown/softBreak';
import { inlineText } from '#markdown/text';
import { wechatStyle as style } from '#markdown/wechatStyle';

export interface WechatOptions {
  /** A link's full address; undefined for links that lead nowhere outside the page, whose words stay. */
  address(href: string): string | undefined;
  /** Address of a picture on the public site, where there is one; else its place is marked. */
  picture?(src: string): string | undefined;
  /** The post after a speaker's name at the first turn, where the transcript gives none. */
  speakerPost?(id: string): string | undefined;
}

export interface WechatBody {
  html: string;
  /** Pictures to be uploaded by hand, in order, each with the number at its marked place. */
  images: { number: number; src: string; alt: string }[];
}

const { escapeHtml } = markdownIt.utils;
/** An element's opening tag in the given look. */
export const wechatTag = (tag: string, look: string): string => `<${tag} style="${look}">`;

const blocks: Readonly<Record<string, readonly [tag: string, look: string]>> = {
  bullet_list: ['ul', style.list],
  ordered_list: ['ol', style.list],
  list_item: ['li', style.item],
  blockquote: ['blockquote', style.quote],
  table: ['table', style.table],
  thead: ['thead', ''],
  tbody: ['tbody', ''],
  tr: ['tr', ''],
  stage_note: ['p', style.note],
  strong: ['strong', style.strong],
  em: ['em', style.em],
  s: ['s', ''],
};

/**
 * Renders tokens as HTML that is pasted into the 公众号 editor: every look inline, links and
 * footnotes as numbered notes at the end, no class, id, script or relative address.
 */
export function renderWechat({ tokens }: ParsedMarkdown, options: WechatOptions): WechatBody {
  return new WechatRenderer(options).render(tokens);
}

class WechatRenderer {
  #options: WechatOptions;
  #links: string[] = [];
  #images: WechatBody['images'] = [];
  #speakers = new Set<string>();
  /** Opening words of the paragraph to come: a speaker's name stands in the first line of the turn. */
  #lead = '';

  constructor(options: WechatOptions) {
    this.#options = options;
  }

  render(tokens: readonly Token[]): WechatBody {
    const from = tokens.findIndex(({ type }) => type === 'footnote_block_open');
    const body = this.#blocks(from < 0 ? tokens : tokens.slice(0, from));
    const notes = from < 0 ? '' : this.#section('注释', this.#footnotes(tokens.slice(from)));
    const links = this.#links.map((address, i) => this.#line(`[${i + 1}] ${escapeHtml(address)}`));
    return {
      html: body + notes + (links.length > 0 ? this.#section('链接', links) : ''),
      images: this.#images,
    };
  }

  #section(title: string, lines: readonly string[]): string {
    return `${wechatTag('section', style.notes)}${wechatTag('p', style.caption)}${title}</p>${lines.join('')}</section>`;
  }

  #line(html: string): string {
    return `${wechatTag('p', style.noteLine)}${html}</p>`;
  }

  #footnotes(tokens: readonly Token[]): string[] {
    const lines: string[] = [];
    let label = '';
    for (const token of tokens) {
      if (token.type === 'footnote_open') label = `注${(token.meta as { id: number }).id + 1}　`;
      if (token.type !== 'inline') continue;
      lines.push(this.#line(label + this.#inline(token.children ?? [])));
      label = '';
    }
    return lines;
  }

  #blocks(tokens: readonly Token[]): string {
    let html = '';
    const containers: string[] = [];
    for (const token of tokens) {
      const name = token.type.replace(/_(open|close)$/, '');
      if (token.nesting === 1 && blocks[name]) containers.push(name);
      if (token.nesting === -1 && blocks[name]) containers.pop();
      html += this.#block(token, name, containers);
    }
    return html;
  }

  #block(token: Token, name: string, containers: readonly string[]): string {
    switch (token.type) {
      case 'inline':
        return this.#inline(token.children ?? []);
      case 'paragraph_open': {
        if (token.hidden) return this.#takeLead();
        const flush = containers.length > 0 || this.#lead !== '';
        return wechatTag('p', flush ? style.flush : style.paragraph) + this.#takeLead();
      }
      case 'paragraph_close':
        return token.hidden ? '' : '</p>';
      case 'heading_open':
        return wechatTag('p', Number(token.tag.slice(1)) <= 2 ? style.heading2 : style.heading3);
      case 'heading_close':
        return '</p>';
      case 'th_open':
      case 'td_open':
        return wechatTag(
          token.tag,
          (token.type === 'th_open' ? style.head : style.cell) + alignment(token),
        );
      case 'th_close':
      case 'td_close':
        return `</${token.tag}>`;
      case 'ordered_list_open': {
        const start = token.attrGet('start');
        return `<ol${start ? ` start="${Number(start)}"` : ''} style="${style.list}">`;
      }
      case 'turn_open':
        this.#lead = this.#speaker(token);
        return wechatTag('section', style.turn);
      case 'turn_close':
        // A turn may open with a list or a table, before which its speaker stands alone.
        return `${this.#takeLead()}</section>`;
      case 'fence':
      case 'code_block':
        return `${wechatTag('section', style.block)}${escapeHtml(token.content.trimEnd()).replaceAll('\n', '<br>')}</section>`;
      case 'hr':
        return `<hr style="${style.rule}">`;
      default: {
        const [tag, look] = blocks[name] ?? [];
        if (!tag) return '';
        if (token.nesting === -1) return `</${tag}>`;
        const lead =
          this.#lead === '' ? '' : `${wechatTag('p', style.flush)}${this.#takeLead()}</p>`;
        return lead + (look ? wechatTag(tag, look) : `<${tag}>`);
      }
    }
  }

  #takeLead(): string {
    const lead = this.#lead;
    this.#lead = '';
    return lead;
  }

  #speaker(token: Token): string {
    const turn = turnOf(token);
    const { id, name } = turn.speaker;
    const first = !this.#speakers.has(id ?? name);
    this.#speakers.add(id ?? name);
    const post = turn.moderator
      ? undefined
      : (turn.post ?? (first && id ? this.#options.speakerPost?.(id) : undefined));
    const shown = turn.moderator && !first ? '主持人' : turn.moderator ? `主持人${name}` : name;
    const after = post ? `${wechatTag('span', style.post)}（${escapeHtml(post)}）</span>` : '';
    return `${wechatTag('span', turn.moderator ? style.moderator : style.speaker)}${escapeHtml(shown)}</span>${after}：`;
  }

  #inline(children: readonly Token[]): string {
    let html = '';
    const open: string[] = [];
    for (const [i, token] of children.entries()) {
      switch (token.type) {
        case 'text':
          html += escapeHtml(token.content);
          break;
        case 'code_inline':
          html += `${wechatTag('span', style.code)}${escapeHtml(token.content)}</span>`;
          break;
        case 'softbreak':
          html += softBreak(inlineText(children.slice(0, i)), inlineText(children.slice(i + 1)));
          break;
        case 'hardbreak':
          html += '<br>';
          break;
        case 'image':
          html += this.#image(token);
          break;
        case 'link_open': {
          const address = this.#options.address(String(token.attrGet('href') ?? ''));
          html += address ? wechatTag('span', style.link) : '<span>';
          open.push(address ? `</span>${this.#mark(`[${this.#number(address)}]`)}` : '</span>');
          break;
        }
        case 'link_close':
          html += open.pop() ?? '';
          break;
        case 'footnote_ref':
          html += this.#mark(`注${(token.meta as { id: number }).id + 1}`);
          break;
        default: {
          const [tag, look] = blocks[token.type.replace(/_(open|close)$/, '')] ?? [];
          if (tag)
            html += token.nesting === -1 ? `</${tag}>` : look ? wechatTag(tag, look) : `<${tag}>`;
        }
      }
    }
    return html;
  }

  #mark = (text: string): string => `${wechatTag('span', style.mark)}${text}</span>`;

  #number(address: string): number {
    if (!this.#links.includes(address)) this.#links.push(address);
    return this.#links.indexOf(address) + 1;
  }

  #image(token: Token): string {
    const src = String(token.attrGet('src') ?? '');
    const alt = inlineText(token.children).trim();
    const address = this.#options.picture?.(src);
    if (address)
      return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" style="${style.picture}">`;
    const number = this.#images.length + 1;
    this.#images.push({ number, src, alt });
    return wechatPlace(number, alt);
  }
}

/** Where a picture is to be put by hand. */
export const wechatPlace = (number: number, alt: string): string =>
  `<span style="display: block; ${style.place}">图${number}：${escapeHtml(alt)}（在这里插入）</span>`;

function alignment(token: Token): string {
  const [, side] =
    /text-align:(left|right|center)/.exec(String(token.attrGet('style') ?? '')) ?? [];
  return side ? ` text-align: ${side};` : '';
}
