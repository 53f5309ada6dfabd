import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareByPinyin,
  compareKeys,
  compareNames,
  nameInitial,
  nameKey,
  pinyinInitial,
  pinyinKey,
} from '#text/collation';

describe('the order by pinyin', () => {
  it('goes character by character, keeps a surname together and knows numbers', () => {
    const sorted = [
      '2026',
      'AI',
      '爱',
      '重庆',
      '第9期',
      '第10期',
      '黎明',
      '黎强',
      '李娜',
      '李强',
      '张三',
      '章三',
      'Zoo',
    ];
    expect([...sorted].reverse().sort(compareByPinyin)).toEqual(sorted);
  });

  it('reads a surname as a surname in names only', () => {
    expect(['秋实', '单明远', '仇英', '曾强'].sort(compareNames)).toEqual([
      '秋实',
      '仇英',
      '单明远',
      '曾强',
    ]);
    expect(nameInitial('单明远')).toBe('S');
    expect(pinyinInitial('单位学习')).toBe('D');
  });

  it.each([
    ['shan mingyuan', '单明远', 'shan4单 ming2明 yuan3远'],
    ['Shàn Míngyuǎn', '单明远', 'shan4单 ming2明 yuan3远'],
    ['yuè', '乐', 'yue4乐'],
    ['lǚ bù', '吕布', 'lv3吕 bu4布'],
    ["xi'an", '西安', 'xi1西 an1安'],
    ['not pinyin at all', '西安', 'xi1西 an1安'],
  ])('takes the reading %s for %s', (reading, text, key) => {
    expect(pinyinKey(text, reading)).toBe(`${key}\u0000${text}`);
  });

  it('has an initial for every text', () => {
    expect(['安', 'Étude', '123', '', '。', '重要'].map((text) => pinyinInitial(text))).toEqual([
      'A',
      'E',
      '#',
      '#',
      '#',
      'Z',
    ]);
  });

  it('is a total order that tells different texts apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [x, y] = [a.normalize('NFKC').trim(), b.normalize('NFKC').trim()];
        expect(compareByPinyin(a, b)).toBe(-compareByPinyin(b, a) + 0);
        expect(compareByPinyin(a, b) === 0).toBe(x === y);
        expect(compareKeys(nameKey(a), nameKey(a))).toBe(0);
      }),
    );
  });
});
