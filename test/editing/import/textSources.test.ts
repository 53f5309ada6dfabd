import { describe, expect, it } from 'vitest';
import { bodyOf, frontMatterOf, importBytes, utf8 } from '../documents.ts';

const article =
  '学习规程的体会\n李长河\n2026年10月16日\n\n　　班前会开四十分钟，念文件念掉一半。\n　　以后十五分钟。\n';

/** 学习规程的体会… in GBK, as Notepad on Windows saves it. */
const gbk = Uint8Array.from(
  'd1a7cfb0b9e6b3ccb5c4cce5bbe10ac0eeb3a4bad30a323032'
    .concat('36c4ea3130d4c23136c8d50aa1a1a1a1b6cfb5e7bacdd1e9b5e7b6bcb2bbc4dcc9d9a1a30a')
    .match(/../g)!,
  (hex) => Number.parseInt(hex, 16),
);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

describe('a text file is read in the encoding it has', () => {
  const cases: [string, Uint8Array][] = [
    ['UTF-8', utf8(article)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${article}`)],
    ['UTF-8 with Windows line ends', utf8(article.replaceAll('\n', '\r\n'))],
    ['UTF-8 with old Mac line ends', utf8(article.replaceAll('\n', '\r'))],
    ['UTF-16 LE', utf16(article, false, true)],
    ['UTF-16 BE', utf16(article, true, true)],
    ['UTF-16 LE without a mark', utf16(article, false, false)],
    ['UTF-16 BE without a mark', utf16(article, true, false)],
  ];
  it.each(cases)('%s', async (_, bytes) => {
    const entry = await importBytes('规程.txt', bytes);
    expect(entry.text).toBe(
      '---\ntitle: 学习规程的体会\ndate: 2026-10-16\nauthor: 李长河\n---\n班前会开四十分钟，念文件念掉一半。\n\n以后十五分钟。\n',
    );
  });

  it('GBK, and says so', async () => {
    const entry = await importBytes('规程.txt', gbk);
    expect(entry.text).toBe(
      '---\ntitle: 学习规程的体会\ndate: 2026-10-16\nauthor: 李长河\n---\n断电和验电都不能少。\n',
    );
    expect(entry.notes).toEqual(['原文件的编码是 GBK，已经转成 UTF-8']);
  });
});

it('joins the lines of a text that was wrapped at a fixed width', async () => {
  const lines = [
    '　　班前会开四十分钟，念文件念掉一半，人站着听，过了',
    '十五分钟眼睛就往窗外看。从那以后文件留到学习日念，班',
    '前会只说当班的活，哪台设备，什么毛病，停哪一路电，谁',
    '来监护，四样说清楚就散会。',
    '　　这样做了三个月，没有再走岔过，大家都说这个办法比',
    '从前好，省下来的时间可以用来检查工具和换衣裳，路上也',
    '不用跑。',
  ];
  const entry = await importBytes('体会.txt', utf8(`体会\n\n${lines.join('\n')}\n`));
  expect(bodyOf(entry).trim().split('\n\n')).toEqual([
    lines.slice(0, 4).join('').trim(),
    lines.slice(4).join('').trim(),
  ]);
});

describe('a web page', () => {
  it('is read down to its article, without scripts, navigation and remote pictures', async () => {
    const page = `<!doctype html><meta charset="gb2312"><title>体会 - 某网</title>
      <nav><a href="/">首页</a></nav>
      <article><h1>学习体会</h1><p style="text-align:center">李长河　2026-10-16</p>
      <p>班前会开<b>四十分钟</b>，
      念文件念掉一半。</p><script>alert(1)</script><p onclick="x()">见<a href="javascript:alert(1)">这里</a>。</p>
      <img src="https://example.org/a.jpg"><iframe src="https://example.org"></iframe>
      </article><footer>版权</footer>`;
    const entry = await importBytes('体会.html', utf8(page));
    expect(bodyOf(entry)).toBe('班前会开**四十分钟**，念文件念掉一半。\n\n见这里。\n');
    expect(frontMatterOf(entry)).toEqual(['title: 学习体会', 'date: 2026-10-16', 'author: 李长河']);
    expect(entry.notes).toEqual(
      expect.arrayContaining([
        '嵌入的网页没有带过来',
        '图片 https://example.org/a.jpg 在网上，没有带过来，请存到本地再插入',
      ]),
    );
  });

  it('saved by Word keeps its footnotes', async () => {
    const page = `<html><body><p align=center>体会</p><p class=MsoNormal>独学而无友<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>。</p>
      <div><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 《礼记》。</p></div></div></body></html>`;
    const entry = await importBytes('体会.htm', utf8(page));
    expect(bodyOf(entry)).toContain('独学而无友[^1]。');
    expect(bodyOf(entry)).toContain('[^1]: 《礼记》。');
  });
});

describe('Markdown from elsewhere', () => {
  it('keeps its front matter, by name or Chinese label, and tells of unknown fields', async () => {
    const text =
      '---\n标题: 学习体会\n日期: 2026年10月16日\n作者: 李长河\nlayout: post\n---\n\n## 一、断电\n\n先**断电，**再验电[^a]。\n\n[^a]: 规程。\n';
    const entry = await importBytes('a.md', utf8(text));
    expect(frontMatterOf(entry)).toEqual(['title: 学习体会', 'date: 2026-10-16', 'author: 李长河']);
    expect(bodyOf(entry)).toBe('## 一、断电\n\n先**断电，**再验电[^1]。\n\n[^1]: 规程。\n');
    expect(entry.notes).toEqual(['原文件的字段“layout”这里没有，没有带过来："post"']);
  });

  it('does not say its title twice', async () => {
    const text =
      '---\ntitle: 学习体会\ndate: 2026-10-16\nauthor: 李长河\n---\n# 学习体会\n\n正文。\n';
    const entry = await importBytes('a.md', utf8(text));
    expect(bodyOf(entry)).toBe('正文。\n');
    expect(entry.open).toEqual([]);
  });

  it('takes pictures from beside it and no other place', async () => {
    const text = '# 体会\n\n![井口](img/a%20b.png)\n\n![外面](../../secret.png)\n\n完。\n';
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
      'base64',
    );
    const entry = await importBytes('a.md', utf8(text), { files: { 'img/a b.png': png } });
    expect(bodyOf(entry)).toBe('![井口](./images/体会-1.png)\n\n完。\n');
    expect(entry.notes).toContainEqual(expect.stringMatching(/secret\.png 找不到/));
  });
});
