import type { Problem } from '#domain/problem';
import { turnOf } from '#markdown/cast';
import type { Token } from '#markdown/parse';
import { renderInline, splitAtImages } from '#print/typstInline';
import { literal, stringLiteral, TypstCode } from '#print/typstLiteral';
import { tableCode, tableEnd } from '#print/typstTable';

/** A picture made ready for the compiler. */
export interface PlacedPicture {
  /** Its path inside the compiler's workspace. */
  path: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Width on paper, in points. */
  points: number;
}

/** A text to print: the tokens that the site renders too, and where they come from. */
export interface PrintText {
  /** File for messages, and the line of the file on which the body begins (from 1). */
  file: string;
  firstLine: number;
  /** Unique in the document; labels are made from it. */
  key: string;
  tokens: readonly Token[];
}

export interface RenderOptions {
  covers(codePoint: number): boolean;
  /** The picture of a source; undefined where there is none. */
  picture(src: string): PlacedPicture | undefined;
  /** The address that a link prints and opens; undefined where it leads nowhere on paper. */
  href(href: string): string | undefined;
  speakerPost?(id: string): string | undefined;
  report(problem: Problem): void;
}

/** Renders tokens as Typst code that calls the theme's vocabulary (theme/flow.typ). */
export function renderTypst(text: PrintText, options: RenderOptions): TypstCode {
  return new TypstCode(`{${new TypstRenderer(text, options).render()}}`);
}

const wrappers: Record<string, string> = {
  blockquote: 'quotation',
  list_item: 'item',
  stage_note: 'stage-note',
};

class TypstRenderer {
  readonly #text: PrintText;
  readonly #options: RenderOptions;
  readonly #footnotes = new Map<number, Token[]>();
  readonly #footnotesPlaced = new Set<number>();
  readonly #speakersSeen = new Set<string>();
  #level = 1;
  #line = 0;

  constructor(text: PrintText, options: RenderOptions) {
    this.#text = text;
    this.#options = options;
  }

  render(): string {
    return this.#blocks(this.#withoutFootnotes());
  }

  /** markdown-it puts footnotes at the end; on paper each stands at the foot of its page. */
  #withoutFootnotes(): Token[] {
    const flow: Token[] = [];
    let note: Token[] | undefined;
    let inside = false;
    for (const token of this.#text.tokens) {
      if (token.type === 'footnote_block_open') inside = true;
      else if (token.type === 'footnote_block_close') inside = false;
      else if (!inside) flow.push(token);
      else if (token.type === 'footnote_open') {
        note = [];
        this.#footnotes.set((token.meta as { id: number }).id, note);
      } else if (token.type !== 'footnote_close' && token.type !== 'footnote_anchor')
        note?.push(token);
    }
    return flow;
  }

  #blocks(tokens: readonly Token[]): string {
    const code: string[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.map) this.#line = token.map[0];
      const end = token.nesting === 1 ? closing(tokens, i) : i;
      const inner = tokens.slice(i + 1, end);
      code.push(this.#block(token, inner, tokens, i));
      i = token.type === 'table_open' ? tableEnd(tokens, i) : end;
    }
    return code.join('\n');
  }

  #block(token: Token, inner: readonly Token[], tokens: readonly Token[], index: number): string {
    switch (token.type) {
      case 'paragraph_open':
        return this.#paragraph(inner[0]!, token.hidden);
      case 'heading_open':
        return this.#heading(token, inner[0]!);
      case 'bullet_list_open':
        return `ul((${this.#items(inner)}))`;
      case 'ordered_list_open':
        return `ol(${Number(token.attrGet('start') ?? 1)},(${this.#items(inner)}))`;
      case 'blockquote_open':
      case 'stage_note_open':
        return `${wrappers[token.type.slice(0, -5)]}({${this.#blocks(inner)}})`;
      case 'turn_open':
        return this.#turn(token, inner);
      case 'table_open':
        return tableCode(tokens, index, (cell) => this.#inline(cell));
      case 'fence':
      case 'code_block':
        return `code-block(${stringLiteral(this.#clean(token.content.trimEnd()))})`;
      case 'hr':
        return 'divider()';
      case 'inline':
        return this.#inline(token);
      default:
        throw this.#unknown(token);
    }
  }

  #items(inner: readonly Token[]): string {
    const items: string[] = [];
    for (let i = 0; i < inner.length; i++) {
      const end = closing(inner, i);
      items.push(`{${this.#blocks(inner.slice(i + 1, end))}},`);
      i = end;
    }
    return items.join('');
  }

  #paragraph(inline: Token, tight: boolean): string {
    return splitAtImages(inline.children ?? [])
      .map((part) => {
        if (part.image) return this.#picture(part.image);
        const words = renderInline(part.children, this.#inlineContext());
        return words === '' ? '' : tight ? `{${words}}` : `p({${words}})`;
      })
      .filter((code) => code !== '')
      .join('\n');
  }

  #heading(token: Token, inline: Token): string {
    const wanted = Math.max(2, Number(token.tag.slice(1)));
    const level = Math.min(wanted, this.#level + 1);
    if (level < wanted) {
      this.#report(
        'warning',
        'heading-skipped',
        `标题跳了级：上一级是 ${this.#level} 级，这里写了 ${wanted} 级，印刷时按 ${level} 级排。请把 # 减到 ${level} 个`,
      );
    }
    this.#level = level;
    return `subhead(${level},{${this.#inline(inline)}})`;
  }

  #turn(token: Token, inner: readonly Token[]): string {
    const turn = turnOf(token);
    const { id, name } = turn.speaker;
    const first = !this.#speakersSeen.has(id ?? name);
    this.#speakersSeen.add(id ?? name);
    const post = turn.post ?? (first && id ? this.#options.speakerPost?.(id) : undefined);
    const facts = literal({
      name: this.#clean(name),
      post: turn.moderator ? (first ? '主持人' : undefined) : post && this.#clean(post),
      moderator: turn.moderator,
      first,
    });
    // The first paragraph stands apart: a design may run it in after the name.
    const runIn =
      inner[0]?.type === 'paragraph_open' &&
      splitAtImages(inner[1]?.children ?? []).every((part) => !part.image);
    const opening = runIn ? this.#inline(inner[1]!) : '';
    return `turn(${facts},{${opening}},{${this.#blocks(runIn ? inner.slice(3) : inner)}})`;
  }

  #picture(image: Token): string {
    const src = String(image.attrGet('src') ?? '');
    const alt = (image.children ?? [])
      .map((child) => child.content)
      .join('')
      .trim();
    const picture = this.#options.picture(src);
    if (!picture) {
      this.#report(
        'error',
        'image-missing',
        `图片“${src}”找不到。请把图片放到本文旁边的文件夹里，或改正文件名`,
      );
      return '';
    }
    if (alt === '') {
      this.#report('warning', 'image-alt', `图片“${src}”没有说明。请在方括号里写一句图上画了什么`);
    }
    const dots = Math.round((picture.width / picture.points) * 72);
    if (dots < 200) {
      this.#report(
        'warning',
        'image-resolution',
        `图片“${src}”印出来只有每英寸 ${dots} 点，会发虚。请换一张宽 ${Math.ceil((picture.points / 72) * 200)} 像素以上的`,
      );
    }
    const title = image.attrGet('title');
    return `picture(${literal({
      ...picture,
      alt: this.#clean(alt),
      caption: title ? this.#clean(String(title)) : undefined,
    })})`;
  }

  #inline(token: Token): string {
    return renderInline(token.children ?? [], this.#inlineContext());
  }

  #inlineContext() {
    return {
      glyphs: {
        covers: this.#options.covers,
        missing: (character: string) => this.#missing(character),
      },
      href: this.#options.href,
      picture: (image: Token) => this.#picture(image),
      footnote: (id: number) => this.#footnote(id),
      unknown: (token: Token) => this.#unknown(token),
    };
  }

  #footnote(id: number): string {
    const label = `<${this.#text.key}-note-${id + 1}>`;
    if (this.#footnotesPlaced.has(id)) return `footnote(${label})`;
    this.#footnotesPlaced.add(id);
    const line = this.#line;
    const tokens = this.#footnotes.get(id) ?? [];
    // A single paragraph runs on after its number.
    const [first, inline] = tokens;
    const body =
      tokens.length === 3 && first?.type === 'paragraph_open'
        ? this.#inline(inline!)
        : this.#blocks(tokens);
    this.#line = line;
    return `[#footnote({${body}})${label}]`;
  }

  #clean(text: string): string {
    let clean = '';
    for (const character of text.normalize('NFC')) {
      const code = character.codePointAt(0)!;
      if (code >= 0x7f && !this.#options.covers(code)) this.#missing(character);
      clean += code < 0x7f || this.#options.covers(code) ? character : '〓';
    }
    return clean;
  }

  #missing(character: string): void {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    this.#report(
      'warning',
      'glyph-missing',
      `“${character}”（U+${code}）在印刷字体里没有，纸上印成“〓”。请换一个字，或改用文字说明`,
    );
  }

  #unknown(token: Token): Error {
    return new Error(`${this.#text.file}:${this.#fileLine()} 这里的“${token.type}”还不能印刷`);
  }

  #fileLine(): number {
    return this.#text.firstLine + this.#line;
  }

  #report(severity: Problem['severity'], rule: string, message: string): void {
    this.#options.report({
      file: this.#text.file,
      line: this.#fileLine(),
      column: 1,
      severity,
      rule,
      message,
    });
  }
}

/** Index of the token that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    depth += tokens[i]!.nesting;
    if (depth === 0) return i;
  }
  return tokens.length;
}
