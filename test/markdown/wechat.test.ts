import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '#markdown/parse';
import { renderWechat } from '#markdown/wechat';

const address = (href: string) =>
  href.startsWith('/') ? `https://x.example${href}` : /^https?:/.test(href) ? href : undefined;
const render = (body: string, cast?: Parameters<typeof parseMarkdown>[1]) =>
  renderWechat(parseMarkdown(body, cast), { address });
const words = (html: string) => html.replace(/<[^>]*>/g, '');

describe('text for 公众号', () => {
  it('numbers each address once and lists it at the end', () => {
    const { html } = render(
      '见[规程](https://a.example/1)、[本站](/lectures/x/)，再看[规程](https://a.example/1)。',
    );
    expect(words(html)).toBe(
      '见规程[1]、本站[2]，再看规程[1]。链接[1] https://a.example/1[2] https://x.example/lectures/x/',
    );
  });

  it.each(['[这里](#一)', '[附件](./a.pdf)', '[邻居](../b/)'])(
    'keeps the words of a link that leads nowhere outside: %s',
    (body) => {
      expect(words(render(body).html)).toBe(/\[(.*)\]/.exec(body)![1]);
    },
  );

  it('tells footnotes at the end, by number', () => {
    const { html } = render(
      '三管三必须[^a]。\n\n[^a]: 写进了第三条，见[原文](https://a.example/)。',
    );
    expect(words(html)).toBe(
      '三管三必须注1。注释注1　写进了第三条，见原文[1]。链接[1] https://a.example/',
    );
  });

  it('marks the places of pictures and lists them in order', () => {
    const { html, images } = render('![安全帽](./images/a.jpg)\n\n![矿灯](images/b.png)');
    expect(images).toEqual([
      { number: 1, src: './images/a.jpg', alt: '安全帽' },
      { number: 2, src: 'images/b.png', alt: '矿灯' },
    ]);
    expect(words(html)).toBe('图1：安全帽（在这里插入）图2：矿灯（在这里插入）');
    expect(html).not.toContain('<img');
  });

  it('shows pictures of a public address', () => {
    const { html, images } = renderWechat(parseMarkdown('![安全帽](a.jpg)'), {
      address,
      picture: () => 'https://x.example/a.jpg',
    });
    expect(html).toContain('<img src="https://x.example/a.jpg" alt="安全帽" style=');
    expect(images).toEqual([]);
  });

  it('names the speaker of every turn, the moderator by the part', () => {
    const cast = {
      moderator: { name: '周明远', names: ['周明远'] },
      participants: [{ id: 'li', name: '李长河', names: ['李长河', '老李'] }],
      voices: [],
      strangers: new Set<string>(),
    };
    const { html } = render(
      '主持人：开始。\n\n老李（班长）：我先说。\n\n还有一句。\n\n（笑）\n\n主持人：好。',
      cast,
    );
    expect(words(html)).toBe(
      '主持人周明远：开始。李长河（班长）：我先说。还有一句。（笑）主持人：好。',
    );
  });

  it('gives a turn that opens with a list its speaker', () => {
    const cast = {
      participants: [{ name: '李长河', names: ['李长河'] }],
      voices: [],
      strangers: new Set<string>(),
    };
    expect(words(render('李长河：\n\n- 一\n- 二', cast).html).replace(/\s/g, '')).toBe(
      '李长河：一二',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '[点](javascript:alert(1))',
    '![" onerror="x](a.jpg)',
    '`<b class="x">`',
    '| a |\n|---|\n| <i id="y"> |',
  ])('lets no markup of a text through: %s', (body) => {
    const { html } = render(body);
    for (const [tag] of html.matchAll(/<[^>]*>/g)) {
      expect(tag).toMatch(
        /^<\/?(p|span|section|ul|ol|li|table|thead|tbody|tr|th|td|br|hr|blockquote|strong|em|s)( start="\d+")?( style="[^"]*")?>$/,
      );
    }
  });
});
