import type { Problem } from '#domain/problem';
import { turnOf } from '#markdown/cast';
import type { Token } from '#markdown/parse';
import { introduces, keptBelowHeading } from '#print/keptTogether';
import { PrintProblems } from '#print/printContext';
import { beforeShortEnd, closing, lastParagraph, withoutFootnotes } from '#print/tokenTree';
import { renderInline, splitAtImages } from '#print/typstInline';
import { literal, stringLiteral, TypstCode } from '#print/typstLiteral';
import { type PlacedPicture, pictureCode } from '#print/typstPicture';
import { tableCode, tableEnd } from '#print/typstTable';
import { type Glyphs, printable } from '#print/typstText';

/** A text to print: the tokens that the site renders too, and where they come from. */
export interface PrintText {
  /** File for messages, and the line of the file on which the body begins (from 1). */
  file: string;
  firstLine: number;
  /** Unique in the document; labels are made from it. */
  key: string;
  tokens: readonly Token[];
  /** An article closes with a mark after its last words; a letter does not. */
  closed: boolean;
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
  readonly #flow: Token[];
  readonly #footnotes: ReadonlyMap<number, readonly Token[]>;
  readonly #footnotesPlaced = new Set<number>();
  readonly #speakersSeen = new Set<string>();
  readonly #last: Token | undefined;
  #level = 1;
  #line = 0;

  constructor(text: PrintText, options: RenderOptions) {
    this.#text = text;
    this.#options = options;
    ({ flow: this.#flow, footnotes: this.#footnotes } = withoutFootnotes(text.tokens));
    this.#last = text.closed ? lastParagraph(text.tokens) : undefined;
  }

  render(): string {
    const none = { from: 0, to: 0 };
    const { from, to } = (this.#text.closed && beforeShortEnd(this.#flow)) || none;
    const before = this.#blocks(this.#flow.slice(0, from));
    const held = this.#blocks(this.#flow.slice(from, to));
    const rest = this.#blocks(this.#flow.slice(to));
    return [before, held && `held({${held}})`, rest].filter((code) => code !== '').join('\n');
  }

  #blocks(tokens: readonly Token[]): string {
    const code: string[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.map) this.#line = token.map[0];
      const end = token.nesting === 1 ? closing(tokens, i) : i;
      const inner = tokens.slice(i + 1, end);
      code.push(keptBelowHeading(tokens, i, this.#block(token, inner, tokens, i)));
      i = token.type === 'table_open' ? tableEnd(tokens, i) : end;
    }
    return code.join('\n');
  }

  #block(token: Token, inner: readonly Token[], tokens: readonly Token[], index: number): string {
    switch (token.type) {
      case 'paragraph_open':
        return this.#paragraph(inner[0]!, token.hidden, introduces(tokens, index));
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
        return this.#ended(token, this.#inline(token));
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

  #paragraph(inline: Token, tight: boolean, introducing: boolean): string {
    return splitAtImages(inline.children ?? [])
      .map((part) => {
        if (part.image) return this.#picture(part.image);
        const words = this.#ended(inline, renderInline(part.children, this.#inlineContext()));
        if (words === '' || tight) return words && `{${words}}`;
        return introducing ? `intro({${words}})` : `p({${words}})`;
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
    const opening = runIn ? this.#ended(inner[1]!, this.#inline(inner[1]!)) : '';
    return `turn(${facts},{${opening}},{${this.#blocks(runIn ? inner.slice(3) : inner)}})`;
  }

  #picture(image: Token): string {
    return pictureCode(image, this.#options.picture, {
      clean: (text) => this.#clean(text),
      report: (severity, rule, message) => this.#report(severity, rule, message),
    });
  }

  /** The mark that ends an article stands after its last words. */
  #ended(inline: Token, words: string): string {
    return inline === this.#last ? `${words};end-mark` : words;
  }

  #inline(token: Token): string {
    return renderInline(token.children ?? [], this.#inlineContext());
  }

  #inlineContext() {
    return {
      glyphs: this.#glyphs(),
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
    return printable(text, this.#glyphs());
  }

  #glyphs(): Glyphs {
    return { covers: this.#options.covers, missing: (character) => this.#missing(character) };
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
    return new PrintProblems([
      this.#problem('error', 'token-unknown', `这里的“${token.type}”还不能印刷`),
    ]);
  }

  #problem(severity: Problem['severity'], rule: string, message: string): Problem {
    const line = this.#text.firstLine + this.#line;
    return { file: this.#text.file, line, column: 1, severity, rule, message };
  }

  #report(severity: Problem['severity'], rule: string, message: string): void {
    this.#options.report(this.#problem(severity, rule, message));
  }
}
