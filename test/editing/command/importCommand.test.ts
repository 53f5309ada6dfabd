import { ImageRun, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { loadPublication } from '#catalog/loadPublication';
import { importCommand } from '#editing/command/importCommand';
import { docx, head, p, ps } from '../documents.ts';
import { workplace } from '../workplace.ts';

const text = (title: string) => `${title}\n李长河\n2026-10-16\n正文里有一句要找的话。\n`;

describe('a folder of ten mixed files', () => {
  it('is imported in one go with one report; what is refused does not stop the others', async () => {
    const place = workplace();
    const picture = await sharp({
      create: { width: 20, height: 20, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const image = new ImageRun({
      type: 'jpg',
      data: picture,
      transformation: { width: 20, height: 20 },
      altText: { name: 'x', title: '', description: '井口' },
    });
    place.write(
      '稿件/1 学习体会.docx',
      await docx([...head(), new Paragraph({ children: [image] }), ...ps('正文。')]),
    );
    place.write(
      '稿件/2 辅导报告.docx',
      await docx([
        p('安全辅导报告', { alignment: 'center' }),
        p('主讲人：赵冬梅'),
        ...ps('正文。'),
      ]),
    );
    place.write('稿件/3 心得.txt', text('学规程心得'));
    place.write(
      '稿件/4 心得.md',
      '---\ntitle: 学技术心得\nauthor: 李长河\ndate: 2026-10-17\n---\n正文。\n',
    );
    place.write('稿件/5 心得.html', '<h1>学业务心得</h1><p>李长河 2026-10-18</p><p>正文。</p>');
    place.write('稿件/6 论坛.txt', '班组长论坛\n李长河：我说。\n赵冬梅：我说。\n李长河：完。\n');
    place.write(
      '稿件/7 旧.doc',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('WordDocument', 'utf16le'),
      ]),
    );
    place.write('稿件/8 空.docx', '');
    place.write('稿件/9 压缩.docx', zipSync({ a: strToU8('x') }));
    place.write('稿件/子文件夹/10 通知.txt', '通知\n明天停电。\n');
    place.write('稿件/~$1 学习体会.docx', 'lock');
    place.write('稿件/照片.jpg', picture);

    const code = await importCommand([`${place.folder}/稿件`], place);
    expect(code).toBe(1);
    expect(place.content()).toEqual([
      'experiences/2026/images/学习体会-1.jpg',
      'experiences/2026/学业务心得.md',
      'experiences/2026/学习体会.md',
      'experiences/2026/学技术心得.md',
      'experiences/2026/学规程心得.md',
      'forums/班组长论坛.md',
      'lectures/安全辅导报告.md',
    ]);
    const { out, err } = place.printed;
    expect(out).toContain('导入 10 个文件：6 个写好了，4 个没有收。');
    expect(out.match(/^✓/gm)).toHaveLength(6);
    expect(out.match(/^✗/gm)).toHaveLength(4);
    expect(out).toMatch(/没有单独导入的图片等：.*照片\.jpg/);
    expect(err).toContain('看不出“10 通知.txt”是哪一类文章：请加上 --kind');
    expect(err).toContain('lectures/安全辅导报告.md 存成草稿，还要补：\n  - 缺少“日期”（date）\n');
    expect(err).not.toContain('学规程心得');
    expect(place.read('content/lectures/安全辅导报告.md')).toContain('status: draft');
  });
});

describe('an imported entry', () => {
  it('is read by the publication and carries its sentence', async () => {
    const place = workplace();
    const file = place.write('心得.txt', text('学规程心得'));
    expect(await importCommand([file, '--kind', '心得'], place)).toBe(0);
    const { publication, unresolved } = await loadPublication(place.contentDir);
    expect(unresolved).toEqual([]);
    const [article] = publication.articles;
    expect(article).toMatchObject({
      ref: 'experiences/2026/学规程心得',
      date: '2026-10-16',
      branches: ['caimei-1'],
    });
    expect(article?.draft).toBe(false);
  });

  it('is never written over, in whatever case', async () => {
    const place = workplace();
    place.write('content/experiences/2026/abc.md', 'mine');
    const file = place.write('心得.txt', text('ABC'));
    expect(await importCommand([file, '--kind', 'experiences'], place)).toBe(1);
    expect(place.printed.err).toMatch(
      /content\/experiences\/2026\/ABC\.md 已经有了，没有覆盖：请换一个标题（--set 标题=…）/,
    );
    expect(place.content()).toEqual(['experiences/2026/abc.md']);
    expect(place.read('content/experiences/2026/abc.md')).toBe('mine');
  });

  it('of the same title as another of the run is refused', async () => {
    const place = workplace();
    const files = ['一.txt', '二.txt'].map((name) => place.write(name, text('学规程心得')));
    expect(await importCommand([...files, '--dry-run'], place)).toBe(1);
    expect(place.printed.out).toContain('试导入 2 个文件：1 个可以收，1 个没有收。');
  });
});

describe('the arguments', () => {
  it('--dry-run shows the entry and writes nothing', async () => {
    const place = workplace();
    const file = place.write('心得.txt', text('学规程心得'));
    expect(await importCommand([file, '--dry-run'], place)).toBe(0);
    expect(place.content()).toEqual([]);
    expect(place.printed.out).toContain('title: 学规程心得');
    expect(place.printed.out).toContain('没有写');
  });

  it('--kind, --date and --set complete an entry', async () => {
    const place = workplace();
    const file = place.write('稿.txt', '安全用电\n正文。\n');
    const args = [
      file,
      '--kind',
      '讲座',
      '--date',
      '2026年10月16日',
      '--set',
      '主讲人=老李',
      '--set',
      'kind=专家讲座',
    ];
    expect(await importCommand(args, place)).toBe(0);
    expect(place.printed.err).toBe('');
    expect(place.read('content/lectures/2026/安全用电.md')).toBe(
      '---\ntitle: 安全用电\ndate: 2026-10-16\nkind: lecture\nlecturer: 老李\n---\n正文。\n',
    );
  });

  it.each([
    [[], /没有写要导入的文件/],
    [['没有.docx'], /找不到“没有\.docx”：请核对文件名和路径/],
    [['a.txt', '--kind', '杂文'], /没有“杂文”这一类，可以是：sessions（学习日）、/],
    [['a.txt', '--kind', 'people'], /没有“people”这一类可以导入的文章/],
    [['a.txt', '--date', '明天'], /--date 明天 不是日期/],
    [['a.txt', '--kind', '心得', '--set', 'x=1'], /没有叫“x”的字段/],
    [['a.txt', '--force'], /没有 --force 这个选项/],
    [['a.txt', '--kind'], /选项 --kind 后面缺少值/],
  ])('%j are refused in Chinese', async (args, message) => {
    const place = workplace();
    expect(await importCommand(args, place)).toBe(1);
    expect(place.printed.err).toMatch(message);
    expect(place.printed.err).toMatch(/^[^\n]+。\n$/);
  });

  it('--help explains every option in Chinese', async () => {
    const place = workplace();
    expect(await importCommand(['--help'], place)).toBe(0);
    for (const option of ['--kind', '--date', '--set', '--dry-run', 'CONTENT_DIR'])
      expect(place.printed.out).toContain(option);
  });
});

it('keeps the line breaks of a paragraph that is half bold', async () => {
  const place = workplace();
  const bold = new Paragraph({
    children: [new TextRun({ text: '断电：', bold: true }), new TextRun('先断电。')],
  });
  const file = place.write('心得.docx', await docx([...head(), bold]));
  await importCommand([file], place);
  expect(place.read('content/experiences/2026/学习体会.md')).toContain('**断电：**先断电。');
});

describe('pictures of an earlier entry', () => {
  it('are not replaced, and nothing of the new entry is left behind', async () => {
    const place = workplace();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    );
    place.write('a.png', png);
    place.write('content/experiences/2026/images/学规程心得-2.png', 'mine');
    const file = place.write(
      'a.md',
      '# 学规程心得\n\n李长河 2026-10-16\n\n![甲](a.png)\n\n![乙](a.png)\n\n正文。\n',
    );
    expect(await importCommand([file], place)).toBe(1);
    expect(place.printed.err).toMatch(/images\/学规程心得-2\.png 已经有了，没有覆盖/);
    expect(place.content()).toEqual(['experiences/2026/images/学规程心得-2.png']);
  });
});
