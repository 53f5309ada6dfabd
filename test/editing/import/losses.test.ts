import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Footer,
  Math as Formula,
  Header,
  InsertedTextRun,
  MathRun,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compareText } from '#editing/import/compareText';
import { bodyOf, docx, head, importBytes, ps } from '../documents.ts';

const revision = { id: 1, author: '编辑', date: '2026-10-16T00:00:00Z' };

/** The document with its XML changed by hand, for what the library cannot write. */
async function withXml(
  file: Promise<Uint8Array>,
  change: (xml: string) => string,
): Promise<Uint8Array> {
  const parts = unzipSync(await file);
  parts['word/document.xml'] = strToU8(change(strFromU8(parts['word/document.xml']!)));
  return zipSync(parts);
}
const replacing = (placeholder: string, xml: string) =>
  withXml(docx([...head(), ...ps('前文。', placeholder, '后文。')]), (document) =>
    document.replace(new RegExp(`<w:r>(?:(?!</w:r>).)*${placeholder}.*?</w:r>`), xml),
  );

describe('what cannot be carried over is told', () => {
  it('comments, tracked changes, headers and footers; page numbers are no loss', async () => {
    const entry = await importBytes(
      '心得.docx',
      await docx(
        [
          ...head(),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('先断电'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new InsertedTextRun({ text: '再验电', ...revision }),
              new DeletedTextRun({ text: '不验电', ...revision, id: 2 }),
              new TextRun('。'),
            ],
          }),
        ],
        {
          comments: { children: [{ id: 0, author: '编辑', children: ps('这里要核对') }] },
          headers: { default: new Header({ children: ps('机密') }) },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({
                  children: [new TextRun({ children: ['第 ', PageNumber.CURRENT, ' 页'] })],
                }),
              ],
            }),
          },
        },
      ),
    );
    expect(bodyOf(entry)).toBe('先断电再验电。\n');
    expect(entry.notes).toEqual([
      '1 条批注没有带过来：这里要核对',
      '1 处修订的插入当作已接受',
      '1 处修订的删除当作已接受，删掉的字没有带过来',
      '页眉没有带过来：机密',
    ]);
    expect(entry.open).toEqual([]);
  });

  it.each([
    [
      'a formula',
      new Paragraph({
        children: [new TextRun('即'), new Formula({ children: [new MathRun('E=mc')] })],
      }),
      '即E=mc\n',
      /1 个公式只带来了文字/,
    ],
  ])('%s', async (_, paragraph, body, note) => {
    const entry = await importBytes('心得.docx', await docx([...head(), paragraph]));
    expect(bodyOf(entry)).toBe(body);
    expect(entry.notes).toEqual([expect.stringMatching(note)]);
    expect(entry.open).toEqual([]);
  });

  it.each([
    [
      'ruby',
      '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>hù</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>瓠子。</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      '前文。\n\n瓠子。\n\n后文。\n',
      ['1 处拼音指南只带来了汉字'],
    ],
    [
      'a simple field',
      '<w:fldSimple w:instr=" DATE "><w:r><w:t>十月。</w:t></w:r></w:fldSimple>',
      '前文。\n\n十月。\n\n后文。\n',
      [],
    ],
    [
      'hidden text',
      '<w:r><w:t>看得见。</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见。</w:t></w:r>',
      '前文。\n\n看得见。\n\n后文。\n',
      ['1 处隐藏文字没有带过来'],
    ],
    [
      'a text box of old and new Word versions',
      '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="x"><wps:txbx><w:txbxContent><w:p><w:r><w:t>框里的话。</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice></mc:AlternateContent></w:r>',
      '前文。\n\n框里的话。\n\n后文。\n',
      ['1 个文本框的文字改放在它所在的段落后面，请核对位置：框里的话。'],
    ],
    [
      'a drawing with SmartArt',
      '<w:r><w:t>见图。</w:t></w:r><w:r><w:drawing><dgm:relIds xmlns:dgm="x"/></w:drawing></w:r>',
      '前文。\n\n见图。\n\n后文。\n',
      ['1 个 SmartArt 图示没有带过来，请在 Word 里另存为图片再插入'],
    ],
  ])('%s', async (_, xml, body, notes) => {
    const entry = await importBytes('心得.docx', await replacing('此处', xml));
    expect(bodyOf(entry)).toBe(body);
    expect(entry.notes).toEqual(notes);
    expect(entry.open).toEqual([]);
  });

  it('a passage that Word shows and the converter does not know keeps the entry a draft', async () => {
    const entry = await importBytes(
      '心得.docx',
      await replacing('此处', '<w:unheardOf><w:r><w:t>这句话会丢。</w:t></w:r></w:unheardOf>'),
    );
    expect(entry.open).toEqual(['原文里的“这句话会丢”没有带过来，请对照原文补上']);
    expect(entry.draft).toBe(true);
  });
});

describe('source and entry are compared', () => {
  it.each([
    ['the same text in other form', ['一、断电，验电。'], ['一、断电, 验电'], [], [], []],
    ['a passage that is missing', ['断电。', '验电。'], ['断电。'], [], ['验电'], []],
    ['a passage that came twice', ['断电。', '断电。'], ['断电。'], [], ['断电。'], []],
    [
      'a passage that became a field',
      ['2026年10月16日', '断电。'],
      ['断电。'],
      ['2026年10月16日'],
      [],
      [],
    ],
    ['a passage that is new', ['断电。'], ['断电。', '广告。'], [], [], ['广告']],
    ['a number that Word counted', ['断电。'], ['一、断电。'], [], [], []],
    ['paragraphs that were joined', ['断电', '验电。'], ['断电验电。'], [], [], []],
  ])('%s', (_, source, entry, elsewhere, missing, added) => {
    expect(compareText(source, entry, elsewhere)).toEqual({ missing, added });
  });
});
