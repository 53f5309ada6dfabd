import { describe, expect, it } from 'vitest';
import { indexedPart, pageTextOf } from '#search/index/pageText';
import { pageOf } from './builtIndex.ts';

const read = (html: string) =>
  pageTextOf(indexedPart(pageOf({ url: '/a/', title: '题', html })) ?? '');
const texts = (html: string) => read(html).blocks.map(({ text }) => text);

describe('the text of a page', () => {
  it('is title, day, kind, filters and blocks, without head and foot', () => {
    const page = read('<p>正文。</p>');
    expect(page).toMatchObject({
      title: '题',
      date: '2026-10-01',
      collection: '讲座',
      facets: { 栏目: ['讲座'], 年份: ['2026'] },
    });
    expect(page.blocks).toEqual([
      { text: '正文。', anchor: '', speaker: undefined, heading: false, aside: false },
    ]);
  });

  it.each([
    [
      'marks within a paragraph do not cut it',
      '<p>安<strong>全</strong>生<a href="/x/">产</a></p>',
      ['安全生产'],
    ],
    [
      'every block is one',
      '<ul><li>甲</li><li>乙<p>丙</p></li></ul><table><tr><td>丁</td><td>戊</td></tr></table>',
      ['甲', '乙', '丙', '丁', '戊'],
    ],
    ['a quotation is one', '<blockquote><p>子曰</p></blockquote>', ['子曰']],
    ['white space is one space', '<p>a\n  b<br>c</p>', ['a b c']],
    ['characters are decoded', '<p>A&amp;B &lt;p&gt; &#x5b66;</p>', ['A&B <p> 学']],
    [
      'what is ignored is not read',
      '<p>甲<span data-pagefind-ignore>乙</span>丙</p><nav><p>丁</p></nav><p hidden>戊</p><p aria-hidden="true">己</p>',
      ['甲丙'],
    ],
    [
      'numbers of footnotes are not read',
      '<p>学习<sup class="footnote-ref"><a href="#fn1">[1]</a></sup>，再学</p>',
      ['学习，再学'],
    ],
    [
      'controls and scripts are not read',
      '<p>甲</p><button>乙</button><script>丙</script><select><option>丁</option></select>',
      ['甲'],
    ],
    ['unclosed elements are closed', '<p>甲<p>乙<li>丙', ['甲', '乙', '丙']],
  ])('%s', (_, html, blocks) => {
    expect(texts(html)).toEqual(blocks);
  });

  it('knows under which heading or turn a block stands, and who speaks', () => {
    const html = `<p>前</p><h2 id="yi">一、开会</h2><p>甲</p>
      <section id="li-1" data-speaker="李长河"><div data-label="李长河（班长）："><strong>李长河</strong></div><div><p>我先说。</p><p>再说。</p></div></section><p id="p9">后</p>`;
    expect(read(html).blocks).toEqual([
      { text: '前', anchor: '', speaker: undefined, heading: false, aside: false },
      { text: '一、开会', anchor: 'yi', speaker: undefined, heading: true, aside: false },
      { text: '甲', anchor: 'yi', speaker: undefined, heading: false, aside: false },
      {
        text: '李长河（班长）：我先说。',
        anchor: 'li-1',
        speaker: '李长河',
        heading: false,
        aside: false,
      },
      { text: '再说。', anchor: 'li-1', speaker: '李长河', heading: false, aside: false },
      { text: '后', anchor: 'p9', speaker: undefined, heading: false, aside: false },
    ]);
  });

  it('tells what stands beside the text', () => {
    const html =
      '<dl data-search-aside><dt data-pagefind-ignore>问题</dt><dd>换管慢。</dd></dl><p>正文。</p>';
    expect(read(html).blocks.map(({ text, aside }) => [text, aside])).toEqual([
      ['换管慢。', true],
      ['正文。', false],
    ]);
  });

  it('is nothing where a page has no article', () => {
    expect(indexedPart('<html><body><p>首页</p></body></html>')).toBeUndefined();
    expect(indexedPart('')).toBeUndefined();
  });
});
