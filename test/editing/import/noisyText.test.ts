import { describe, expect, it } from 'vitest';
import { cleanNoise, isNoisy, measureNoise } from '#editing/import/noisyText';
import { bodyOf, importBytes, utf8 } from '../documents.ts';

describe('a web copy in Traditional characters with their readings', () => {
  it.each([
    ['創(chuàng)建學(xué)習(xí)型組織', '创建学习型组织'],
    ['創（chuàng）建', '创建'],
    ['創(chuang)建', '创建'],
    ['陜(shǎn)西煤礦', '陕西煤矿'],
    ['維生素(B)和維生素（C）', '维生素(B)和维生素（C）'],
    ['銀行(yín)', '银行(yín)'],
    ['会议(第二次)', '会议(第二次)'],
  ])('%s reads %s', (noisy, plain) => {
    expect(cleanNoise(noisy)).toBe(plain);
  });

  it('is told from an author who explains a rare character', () => {
    expect(isNoisy(measureNoise('瓠(hù)子和荸(bí)荠(qí)都是菜。'))).toBe(false);
    expect(isNoisy(measureNoise('創(chuàng)建學(xué)習(xí)型組織'))).toBe(true);
  });

  it('is cleaned and reported, its half-width punctuation widened', async () => {
    const text =
      '學(xué)習(xí)體會\n李長河\n2026-10-16\n創(chuàng)建學(xué)習(xí)型組織,人人有責(zé)。\n';
    const entry = await importBytes('a.txt', utf8(text));
    expect(entry.text).toBe(
      '---\ntitle: 学习体会\ndate: 2026-10-16\nauthor: 李长河\n---\n创建学习型组织，人人有责。\n',
    );
    expect(entry.notes).toEqual([
      expect.stringMatching(/^去掉了 6 处括号里的拼音，\d+ 个繁体字改成了简体$/),
      '1 处汉字之间的半角标点改成了全角',
    ]);
  });

  it('does not touch other Traditional text', async () => {
    const entry = await importBytes('a.txt', utf8('體會\n李长河\n2026-10-16\n創建學習型組織。\n'));
    expect(bodyOf(entry)).toBe('創建學習型組織。\n');
  });
});
