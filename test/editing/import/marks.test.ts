import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerText } from '#editing/import/compareText';
import { bodyOf, importBytes, utf8 } from '../documents.ts';

const imported = async (paragraph: string): Promise<string> => {
  const entry = await importBytes('体会.html', utf8(`<h1>体会</h1><p>${paragraph}</p>`));
  return bodyOf(entry).trim();
};

describe('what a word processor marks twice is marked once', () => {
  it.each([
    ['bold beside bold', '<b>甲</b><b>乙</b>', '**甲乙**'],
    ['bold beside bold of another tag', '<b>甲</b><strong>乙</strong>丙', '**甲乙**丙'],
    ['bold whose space is in the mark', '<b>甲 </b><b>乙</b>', '**甲 乙**'],
    ['bold with a space between', '<b>甲</b> <b>乙</b>', '**甲** **乙**'],
    ['bold in bold', '<b>甲<strong>乙</strong>丙</b>', '**甲乙丙**'],
    ['italic in italic', '<i>甲<em>乙</em>丙</i>', '*甲乙丙*'],
    ['struck out twice', '<s><del>甲</del></s>', '~~甲~~'],
    ['struck out beside struck out', '<s>甲</s><del>乙</del>', '~~甲乙~~'],
    ['bold within a struck passage', '<s>甲<b>乙<s>丙</s></b></s>', '~~甲**乙丙**~~'],
    ['bold and italic, in two ways', '<i><b>甲</b></i><b>乙<i>丙</i></b>', '**甲乙丙**'],
    ['italic beside bold', '<i>甲</i><b>乙</b>', '*甲***乙**'],
  ])('%s', async (_, html, markdown) => {
    expect(await imported(html)).toBe(markdown);
  });
});

describe('typed lines within a line of text are words', () => {
  it.each([
    ['in a heading', '</p><h2>断电<pre>一、停机</pre></h2><p>', '## 断电一、停机'],
    ['in a mark', '</p><b>断电<pre>一、停机</pre></b><p>', '**断电一、停机**'],
  ])('%s', async (_, html, markdown) => {
    expect(await imported(html)).toBe(markdown);
  });
});

const word = fc.nat({ max: 99_999 }).map((number) => `词${number}尾`);
const { inline } = fc.letrec((tie) => ({
  inline: fc
    .array(fc.oneof({ maxDepth: 4 }, word, fc.constantFrom(' ', '，', '：“', '。'), tie('mark')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
  mark: fc
    .tuple(fc.constantFrom('b', 'strong', 'i', 'em', 's', 'del'), tie('inline'))
    .map(([tag, content]) => `<${tag}>${content}</${tag}>`),
}));

it('no reader sees the signs of a mark, however the source nests its marks', async () => {
  await fc.assert(
    fc.asyncProperty(inline, async (html) => {
      expect(readerText(await imported(`文${html}字`)).join('')).not.toMatch(/[*~]/);
    }),
    { numRuns: 300 },
  );
});
