import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '#checks/applyEdits';
import { checkContent } from '#checks/checkContent';
import {
  type Files,
  lecture,
  placesOf,
  problemsOf,
  soundContent,
  withContent,
} from './contentFixture.ts';
import { png } from './png.ts';

const path = 'lectures/2026/x.md';
const small = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#b00' } })
  .jpeg()
  .toBuffer();
/** Grain, so that every half of a file holds some of the picture. */
const grain = sharp({
  create: {
    width: 64,
    height: 64,
    channels: 3,
    background: '#b00',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
});
const formats = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;
const wholes = Object.fromEntries(
  await Promise.all(
    formats.map(async (format) => [format, await grain.clone().toFormat(format).toBuffer()]),
  ),
) as Record<(typeof formats)[number], Buffer>;
const halves = Object.fromEntries(
  formats.map((format) => [format, wholes[format].subarray(0, wholes[format].length / 2)]),
) as typeof wholes;
const shown = (src: string, alt = '井口的灯') => lecture({}, `![${alt}](${src})\n`);

interface Case {
  fault: string;
  text: string;
  files?: Files;
  told: string;
  words?: string[];
  fixed?: string;
}

const cases: Case[] = [
  {
    fault: 'a missing picture',
    text: shown('./images/a.jpg'),
    told: '7:9 error picture-missing',
    words: ['images 文件夹'],
  },
  {
    fault: 'a missing cover',
    text: lecture({ cover: '{ src: ./images/a.jpg, alt: 灯 }' }),
    told: '6:15 error picture-missing',
  },
  {
    fault: 'a slip in the file name',
    text: shown('./images/jingkuo.jpg'),
    files: { 'lectures/2026/images/jingkou.jpg': small },
    told: '7:9 error picture-missing',
    words: ['是不是“./images/jingkou.jpg”'],
  },
  {
    fault: 'another case',
    text: shown('./images/a.JPG'),
    files: { 'lectures/2026/images/a.jpg': small },
    told: '7:9 error picture-missing',
    words: ['大小写'],
    fixed: shown('./images/a.jpg'),
  },
  {
    fault: 'a picture of another folder',
    text: shown('../images/a.jpg'),
    files: { 'lectures/images/a.jpg': small },
    told: '7:9 error picture-outside',
  },
  { fault: 'an absolute path', text: shown('/images/a.jpg'), told: '7:9 error picture-outside' },
  {
    fault: 'a remote picture',
    text: shown('https://example.org/a.jpg'),
    told: '7:9 error picture-remote',
    words: ['别的网站'],
  },
  {
    fault: 'a picture in the text itself',
    text: lecture({ cover: '{ src: "data:image/png;base64,AAAA", alt: 灯 }' }),
    told: '6:15 error picture-remote',
  },
  {
    fault: 'SVG',
    text: shown('./images/a.svg'),
    files: { 'lectures/2026/images/a.svg': '<svg/>' },
    told: '7:9 error picture-kind',
    words: ['SVG'],
  },
  {
    fault: 'SVG under another name',
    text: shown('./images/a.png'),
    files: { 'lectures/2026/images/a.png': '<svg xmlns="x"></svg>' },
    told: '7:9 error picture-kind',
    words: ['其实是 SVG'],
  },
  {
    fault: 'what is no picture',
    text: shown('./images/a.jpg'),
    files: { 'lectures/2026/images/a.jpg': '不是图片' },
    told: '7:9 error picture-kind',
    words: ['另存为 JPEG'],
  },
  {
    fault: 'no words for a picture',
    text: shown('./images/a.jpg', ''),
    files: { 'lectures/2026/images/a.jpg': small },
    told: '7:5 error picture-text',
    words: ['没有说明'],
  },
  {
    fault: 'a very wide picture',
    text: shown('./images/a.png'),
    files: { 'lectures/2026/images/a.png': await png(12_001, 10) },
    told: '7:9 warning picture-size',
    words: ['12001 × 10'],
  },
  ...formats.map((format) => ({
    fault: `a picture whose copying was broken off, as ${format}`,
    text: shown(`./images/a.${format}`),
    files: { [`lectures/2026/images/a.${format}`]: halves[format] },
    told: '7:9 error picture-broken',
    words: ['没有传完'],
  })),
  {
    fault: 'a cover that only begins like a picture',
    text: lecture({ cover: '{ src: ./a.jpg, alt: 灯 }' }),
    files: { 'lectures/2026/a.jpg': Buffer.from('\xff\xd8\xff\xe0garbage', 'latin1') },
    told: '6:15 error picture-broken',
  },
];

describe('check tells faults of pictures', () => {
  it.each(cases)('$fault', async ({ text, files = {}, told, words = [], fixed }) => {
    const problems = await problemsOf({ ...files, [path]: text });
    expect(placesOf(problems)).toEqual([`${path}:${told}`]);
    for (const word of words) expect(problems[0]!.message).toContain(word);
    if (fixed !== undefined)
      expect(
        applyEdits(
          text,
          problems.flatMap(({ fix }) => fix ?? []),
        ),
      ).toBe(fixed);
  });

  it.each([
    [21, 'error', '超过 20 MB'],
    [6, 'warning', '很慢'],
  ])('a picture of %d MB', async (megabytes, severity, words) => {
    const files = {
      ...soundContent,
      [path]: shown('./images/a.jpg'),
      'lectures/2026/images/a.jpg': small,
    };
    await withContent(files, async (contentDir) => {
      await truncate(join(contentDir, 'lectures/2026/images/a.jpg'), megabytes * 1_000_000);
      const { problems } = await checkContent({ contentDir });
      expect(problems).toMatchObject([{ line: 7, column: 9, severity, rule: 'picture-size' }]);
      expect(problems[0]!.message).toContain(words);
    });
  });

  it('of persons, at the portrait', async () => {
    const problems = await problemsOf({
      'people/x.yaml': 'name: 孙喆\nportrait:\n  src: ./images/x.jpg\n  alt: 孙喆在井口\n',
    });
    expect(placesOf(problems)).toEqual(['people/x.yaml:3:8 error picture-missing']);
  });
});

describe('what is right is not told', () => {
  it.each<[string, string, Files]>([
    [
      'a picture beside its entry',
      shown('./images/a.jpg'),
      { 'lectures/2026/images/a.jpg': small },
    ],
    ...formats.map((format): [string, string, Files] => [
      `a picture as ${format}, with what a phone puts behind it`,
      shown(`./images/a.${format}`),
      {
        [`lectures/2026/images/a.${format}`]: Buffer.concat([
          wholes[format],
          Buffer.alloc(format === 'avif' ? 0 : 5000),
        ]),
      },
    ]),
    [
      'a picture with a Chinese name',
      shown('images/井口.jpg'),
      { 'lectures/2026/images/井口.jpg': small },
    ],
    [
      'a picture with a space in its name',
      shown('<./images/a b.jpg>'),
      { 'lectures/2026/images/a b.jpg': small },
    ],
    [
      'a cover',
      lecture({ cover: '{ src: ./a.png, alt: 灯 }' }),
      { 'lectures/2026/a.png': wholes.png },
    ],
  ])('%s', async (_, text, files) => {
    expect(await problemsOf({ ...files, [path]: text })).toEqual([]);
  });
});
