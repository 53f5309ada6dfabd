import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePrint, examPrint, filePrint } from '#print/fromPublication';
import { makeSheet } from '#print/sheets';
import { printLinks } from '#views/printLinks';
import { lecture, type PrintedContent, printedContent, prose } from './printedIssue.ts';
import { readPdf } from './readPdf.ts';

const exam = `---
title: 三月安全考试
date: 2026-03-28
results:
  - { branch: caimei, entered: 4, passed: 4, average: 91 }
questions:
  - { ask: 敲帮问顶时人站在哪里？, choices: [支护好的地方, 空顶下面], answer: A, why: 退路要通。 }
  - { ask: 哪些不许带下井？, choices: [香烟, 干粮, 打火机], answer: AC, why: 烟火会引燃瓦斯。 }
---
考了一次。
`;

let content: PrintedContent;
beforeAll(async () => {
  content = await printedContent({
    'branches/caimei.yaml': 'name: 采煤支部\nkind: branch\n',
    'people/zhou.yaml': 'name: 周明远\npost: 支部书记\nbranch: caimei\nconsent: 2026-01-01\n',
    'people/li.yaml': 'name: 李长河\nbranch: caimei\n',
    'people/yin.yaml': 'name: 隐名人\nbranch: caimei\nvisibility: hidden\nconsent: 2026-01-01\n',
    'lectures/a.md': lecture('顶板会说话', `开头。\n\n${prose(900)}`),
    'exams/2026/san.md': exam,
    'sessions/2026/s.md':
      '---\ntitle: 三月学习\ndate: 2026-03-25\nkind: branch\nbranches: [caimei]\nattendance: { expected: [zhou, li, yin], present: [zhou], leave: [li] }\n---\n学了。\n',
  });
});
afterAll(() => content.remove());

const made = async (sheet: Parameters<typeof makeSheet>[0] | undefined) =>
  readPdf((await makeSheet(sheet!, content.context)).bytes);

describe('a sheet beside a page', () => {
  it('prints an article whole, with its title as the document’s', async () => {
    const pdf = await made(
      articlePrint(content.publication, content.publication.articleByRef.get('lectures/a')!),
    );
    expect(pdf.text).toContain('顶板会说话');
    expect(pdf.text).toContain(prose(900).split('\n\n')[0]);
    expect(pdf.info.Title).toBe('顶板会说话');
    expect(pdf.xmp).toMatch(/<pdfuaid:part>1</);
  });

  it('closes up where a line or two would take a page of their own', async () => {
    const sheet = articlePrint(
      content.publication,
      content.publication.articleByRef.get('lectures/a')!,
    );
    // A table sets the text in one column: every short paragraph is a line.
    const set = async (lines: number) => {
      const text = `| 名称 |\n|---|\n| 顶板 |\n\n${prose(800)}\n\n${'一行。\n\n'.repeat(lines)}`;
      const readBody = async () => ({ text, line: 1 });
      return readPdf((await makeSheet(sheet, { ...content.context, readBody })).bytes);
    };
    let lines = 1;
    let pdf = await set(lines);
    while (pdf.pages.length === 1) pdf = await set(++lines);
    expect(pdf.pages).toHaveLength(2);
    expect(pdf.pages[1]!.split('一行。').length - 1).toBeGreaterThan(2);
  });

  it('asks on the paper and answers on the key alone', async () => {
    const paper = await made(examPrint(content.publication, '2026/san', 'paper'));
    const key = await made(examPrint(content.publication, '2026/san', 'key'));
    expect(paper.text).toContain('哪些不许带下井？');
    expect(paper.text).toContain('多选');
    expect(paper.text).not.toContain('烟火会引燃瓦斯');
    expect(key.text).toContain('烟火会引燃瓦斯。');
    expect(key.text).toContain('2.AC');
  });

  it('shows no average of fewer than five', async () => {
    const pdf = await made(
      articlePrint(content.publication, content.publication.articleByRef.get('exams/2026/san')!),
    );
    expect(pdf.text).not.toContain('91');
    expect(pdf.text).toContain('采煤支部44—');
  });

  it('makes a learning file with consent only, without leave or absence', async () => {
    const pdf = await made(filePrint(content.publication, 'zhou'));
    expect(pdf.text).toContain('三月学习');
    expect(pdf.text).not.toContain('请假');
    expect(pdf.text).toContain('没有记录的不等于没有学');
    expect(filePrint(content.publication, 'li')).toBeUndefined();
    expect(filePrint(content.publication, 'yin')).toBeUndefined();
    expect(examPrint(content.publication, '2026/none', 'paper')).toBeUndefined();
  });

  it('names the hidden nowhere', async () => {
    for (const { ref } of content.publication.articles) {
      const pdf = await made(
        articlePrint(content.publication, content.publication.articleByRef.get(ref)!),
      );
      expect(pdf.text, ref).not.toContain('隐名人');
    }
  });

  it('links to what is built and to nothing else', () => {
    const links = printLinks(content.publication);
    expect(links.articles.get('lectures/a')).toBe('/lectures/a.pdf');
    expect(links.exams.get('2026/san')).toEqual({
      paper: '/exams/2026/san-paper.pdf',
      key: '/exams/2026/san-key.pdf',
    });
    expect([...links.people]).toEqual([['zhou', '/people/zhou.pdf']]);
    expect(links.issues.get('2026-03')?.map(({ href }) => href)).toEqual([
      '/bulletins/2026-03/reading.pdf',
      '/bulletins/2026-03/large.pdf',
      '/bulletins/2026-03/board.pdf',
      '/bulletins/2026-03/booklet.pdf',
      '/bulletins/2026-03/press.pdf',
      '/bulletins/2026-03/issue.epub',
    ]);
  });
});
