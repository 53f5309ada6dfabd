import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Design } from '#domain/edition';
import { parseMarkdown } from '#markdown/parse';
import { textBlocks } from '#markdown/text';
import { makeEdition } from '#print/editions';
import {
  lecture,
  type PrintedContent,
  people,
  picture,
  printedContent,
  prose,
} from './printedIssue.ts';
import { type ReadPdf, readPdf, tight } from './readPdf.ts';

const forum = `---
title: 班组长论坛：班前会怎么开
date: 2026-03-16
theme: 立足岗位
moderator: 周明远
participants: [李长河]
voices: [现场听众]
---
## 一、开多长

主持人：今天只谈一个题目。

李长河（班长）：十五分钟，10:30—11:00，不能再长。

第二段还是李长河的话。

（笑）

现场听众：我听不清。
`;

const body = `开头一段，有**重点**，有*语气*，有脚注[^1]。

## 一、先看

- 第一样
- 第二样

| 名称 | 数目 |
|---|---:|
| 顶板 | 12 |
| 支架 | 3 |

> 引一句话。

### 再看

1. 先停机
2. 再上锁

\`代码\` 和[链接](https://example.org/a)。

![一台水泵](./images/pump.png "图 一台水泵")

[^1]: 脚注的文字。
`;

async function sample(): Promise<PrintedContent> {
  return printedContent({
    ...people,
    'people/li.yaml': 'name: 李长河\nbranch: caimei\n',
    'branches/caimei.yaml': 'name: 采煤支部\nkind: branch\n',
    'lectures/2026/images/pump.png': await picture(1200, 700),
    'lectures/2026/kan-dingban.md': lecture('顶板会说话', `${body}\n\n${prose(1500)}`),
    'lectures/2026/rare.md': lecture(
      '𬭎堃䶮喆四个字的人',
      '名字里有𬭎、堃、䶮、喆，都要印得出来。',
    ),
    'forums/2026/banqian.md': forum,
    'experiences/2026/beng.md':
      '---\ntitle: 一张图纸救了一台泵\ndate: 2026-03-20\nauthor: 李长河\napplied: { problem: 泵一开就跳。, learnt: 看图找接点。, action: 换了接点。, result: 没有再跳。 }\n---\n正文一段。\n',
    'sessions/2026/03.md':
      '---\ntitle: 三月支部学习\ndate: 2026-03-25\nkind: branch\nbranches: [caimei]\nattendance: { expected: 12, present: 11 }\n---\n学了规程。\n',
    'bulletins/2026-03.md': '---\n---\n这是编者按的话。\n',
  });
}

/** Every block of an article's body, as the tokens hold it. */
const wordsOf = (text: string): string[] => {
  const flat = text.replace(/\[\^1\]:.*/u, '');
  return textBlocks(parseMarkdown(flat).tokens).map((block) =>
    tight(block.text.replace(/\[\^1\]/, '')),
  );
};

describe.each<Design>(['monthly', 'jianbao'])('the reading edition of %s', (design) => {
  let content: PrintedContent;
  let bytes: Uint8Array;
  let pdf: ReadPdf;

  beforeAll(async () => {
    content = await sample();
    bytes = (await makeEdition('reading', content.print('2026-03', design), content.context)).bytes;
    pdf = await readPdf(bytes);
  });
  afterAll(() => content.remove());

  it('is tagged, has a language, a title that is shown, and both identifiers in its metadata', async () => {
    expect(pdf.marked).toBe(true);
    expect(pdf.language).toBe('zh-CN');
    expect(pdf.info.Title).toBe('试印学习2026年3月（总第1期）');
    expect(pdf.xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
    expect(pdf.xmp).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(pdf.xmp).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw.match(/<\?xpacket begin/g), 'one readable packet').toHaveLength(1);
  });

  it('has the structure that a screen reader needs', () => {
    for (const role of ['H1', 'P', 'L', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Link'])
      expect(pdf.roles, role).toContain(role);
  });

  it('holds the full text of every article', () => {
    for (const words of wordsOf(`${body}\n\n${prose(1500)}`)) expect(pdf.text).toContain(words);
    for (const words of [
      '脚注的文字。',
      '名字里有𬭎、堃、䶮、喆，都要印得出来。',
      '今天只谈一个题目。',
      '第二段还是李长河的话。',
      '我听不清。',
      '（笑）',
      '泵一开就跳。',
      '学了规程。',
      '这是编者按的话。',
    ]) {
      expect(pdf.text, words).toContain(words);
    }
    expect(pdf.text).toContain('10:30—11:00');
  });

  it('bookmarks every article at the page on which it stands, and its contents say the same page', () => {
    const titles = ['顶板会说话', '班组长论坛：班前会怎么开', '一张图纸救了一台泵', '三月支部学习'];
    const contents = pdf.pages.find(
      (page) => titles.filter((title) => page.includes(title)).length === titles.length,
    )!;
    for (const title of titles) {
      const mark = pdf.outline.find((item) => item.title === title);
      expect(mark, title).toBeDefined();
      expect(pdf.pages[mark!.page - 1]).toContain(title);
      const after = contents.slice(contents.indexOf(title) + title.length);
      expect(
        after.replace(/^[^\d]*/, '').startsWith(String(mark!.page)),
        `${title} ${mark!.page}`,
      ).toBe(true);
    }
  });

  it('embeds every font as a subset', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const descriptors = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter(
        (object) =>
          'get' in object &&
          (object as never as Map<unknown, unknown>).get(PDFName.of('Type')) ===
            PDFName.of('FontDescriptor'),
      );
    expect(descriptors.length).toBeGreaterThan(2);
    for (const descriptor of descriptors as never as Map<
      unknown,
      { toString(): string } | undefined
    >[]) {
      const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) =>
        descriptor.get(PDFName.of(key)),
      );
      expect(embedded).toBe(true);
      expect(String(descriptor.get(PDFName.of('FontName')))).toMatch(/^\/[A-Z]{6}\+/);
    }
  });

  it('comes out the same on a second run', async () => {
    const again = await makeEdition('reading', content.print('2026-03', design), content.context);
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('the other editions', () => {
  let content: PrintedContent;
  beforeAll(async () => {
    content = await sample();
  });
  afterAll(() => content.remove());

  it('press: trimmed at A4 inside a 3 mm bleed, four colours only, without tags', async () => {
    const { bytes } = await makeEdition('press', content.print('2026-03'), content.context);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const millimetres = (points: number) => Math.round((points / 72) * 25.4 * 10) / 10;
    for (const page of document.getPages()) {
      const trim = page.getTrimBox();
      const bleed = page.getBleedBox();
      expect([millimetres(trim.width), millimetres(trim.height)]).toEqual([210, 297]);
      expect(millimetres(trim.x - bleed.x)).toBe(3);
      expect([millimetres(bleed.width), millimetres(bleed.height)]).toEqual([216, 303]);
      expect(page.getMediaBox().width).toBeGreaterThan(bleed.width);
    }
    const spaces = document.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .join('\n');
    expect(spaces).toContain('/DeviceCMYK');
    expect(spaces).not.toMatch(/\/DeviceRGB|\/ICCBased|\/CalRGB|\/DeviceGray/);
  });

  it('booklet: A3 sides, two for each sheet', async () => {
    const reading = await makeEdition('reading', content.print('2026-03'), content.context);
    const { bytes } = await makeEdition('booklet', content.print('2026-03'), content.context, {
      creep: 3,
    });
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getPageCount()).toBe(Math.ceil(reading.pages! / 4) * 2);
    const { width, height } = document.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([1191, 842]);
  });

  it('large print: no type below 18 points', async () => {
    const { bytes } = await makeEdition('large', content.print('2026-03'), content.context);
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const sizes = new Set<number>();
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items)
        if ('str' in item && item.str.trim())
          sizes.add(Math.hypot(item.transform[2], item.transform[3]));
    }
    // Footnote marks are raised figures; all that is read as text is at least 18.
    expect([...sizes].filter((size) => size < 17.9 && size > 12)).toEqual([]);
    await document.destroy();
  });

  it('notice board: one A3 page with the headline and the dates', async () => {
    const { bytes } = await makeEdition('board', content.print('2026-03'), content.context);
    const pdf = await readPdf(bytes);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text).toContain('顶板会说话');
  });

  it.each(['reading', 'press', 'booklet', 'large', 'board', 'epub'] as const)(
    '%s is the same on two runs',
    async (id) => {
      const [first, second] = [
        await makeEdition(id, content.print('2026-03'), content.context),
        await makeEdition(id, content.print('2026-03'), content.context),
      ];
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    },
  );
});
