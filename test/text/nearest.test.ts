import { describe, expect, it } from 'vitest';
import { nearest } from '#text/nearest';

describe('what an editor probably meant', () => {
  it.each([
    ['周明元', ['周明远', '李长河'], '周明远'],
    ['周远明', ['周明达', '周明远'], '周明远'],
    ['明远', ['周明远'], '周明远'],
    ['李维', ['李强', '李伟'], '李伟'],
    ['先进点型', ['先进典型', '先进经验'], '先进典型'],
    ['研究', ['研究办公室'], '研究办公室'],
    ['標題', ['日期', '标题'], '标题'],
    ['lecturor', ['author', 'lecturer'], 'lecturer'],
    ['titel', ['topics', 'title'], 'title'],
    ['Title', ['title'], 'title'],
    ['speaker', ['speakers', 'sources'], 'speakers'],
    ['anquan_diyike', ['2026/anquan', 'anquan-diyi-ke'], 'anquan-diyi-ke'],
  ])('%s among %j is %s', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it.each([
    ['张伟', ['李伟', '王强']],
    ['学习', ['生产', '安全']],
    ['x', ['y']],
    ['', ['', 'a']],
    ['，。', ['a']],
    ['__proto__', ['a', 'constructor']],
    ['名'.repeat(10_000), ['周明远']],
  ])('%s among %j is nothing', (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });
});
