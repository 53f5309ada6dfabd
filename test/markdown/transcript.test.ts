import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cast } from '#markdown/cast';
import { turnOf } from '#markdown/cast';
import { isNearName } from '#markdown/nearName';
import { parseMarkdown } from '#markdown/parse';
import { speakerLabel } from '#markdown/speakerLabel';
import { textBlocks } from '#markdown/text';

const cast: Cast = {
  moderator: { id: 'zhou', name: '周明远', names: ['周明远'] },
  participants: [
    { id: 'li', name: '李长河', names: ['李长河', '老李'] },
    { id: 'zhao', name: '赵冬梅', names: ['赵冬梅'] },
    { id: 'sun', name: '孙喆', names: ['孙喆'] },
  ],
  voices: ['现场听众'],
  strangers: new Set(['陈树根']),
};

const read = (body: string) => {
  const { tokens, faults } = parseMarkdown(body, cast);
  const turns = tokens.filter(({ type }) => type === 'turn_open').map(turnOf);
  const words = textBlocks(tokens).map(({ turn, text }) => [turn?.address ?? '', text]);
  return { turns, faults, words };
};

describe('a line opens a turn', () => {
  it.each([
    ['李长河：我先说。', 'li-1', '我先说。'],
    ['李长河:我先说。', 'li-1', '我先说。'],
    ['**李长河：**我先说。', 'li-1', '我先说。'],
    ['**李长河**：我先说。', 'li-1', '我先说。'],
    ['**李长河**：**重点**在前。', 'li-1', '重点在前。'],
    ['李长河（综采班班长）：我先说。', 'li-1', '我先说。'],
    ['**李长河（综采班班长）：** 我先说。', 'li-1', '我先说。'],
    ['**李长河**(班长): 我先说。', 'li-1', '我先说。'],
    ['**李长河：我先说。**然后', 'li-1', '我先说。然后'],
    ['老李：我先说。', 'li-1', '我先说。'],
    ['主持人：开始。', 'zhou-1', '开始。'],
    ['周明远：开始。', 'zhou-1', '开始。'],
    ['现场听众：听不清。', '现场听众-1', '听不清。'],
    ['　　李长河：我先说。', 'li-1', '我先说。'],
  ])('%s', (line, address, text) => expect(read(line).words).toEqual([[address, text]]));

  it.each([
    '10:30开会。',
    '比分3:2。',
    '第一：站稳。',
    '注意：断电。',
    '我说：好。',
    'https://example.org/a',
  ])('%s is text', (line) => {
    const { turns, faults } = read(`李长河：开头。\n\n${line}`);
    expect(turns.map(({ address }) => address)).toEqual(['li-1']);
    expect(faults).toEqual([]);
  });
});

it('gives two speakers two addresses, in whatever folders their files lie', () => {
  const participants = ['jidian/li', 'jidian-li'].map((id, i) => {
    const name = ['李长河', '李长江'][i]!;
    return { id, name, names: [name] };
  });
  const { tokens } = parseMarkdown('李长河：我先说。\n\n李长江：我接着说。', {
    ...cast,
    participants,
  });
  const turns = tokens.filter(({ type }) => type === 'turn_open').map(turnOf);
  expect(turns.map(({ address }) => address)).toEqual(['jidian/li-1', 'jidian-li-1']);
});

describe('a name of two participants', () => {
  const namesakes: Cast = {
    moderator: { id: 'zhou', name: '周明远', names: ['周明远'] },
    participants: [
      { id: 'wang-1', name: '王明', names: ['王明', 'wang-1'] },
      { id: 'wang-2', name: '王明', names: ['王明', 'wang-2'] },
    ],
    voices: [],
    strangers: new Set(),
  };

  it('is a fault that lists both, and their ids tell them apart', () => {
    const { tokens, faults } = parseMarkdown('**王明：**一。\n\nwang-2：二。', namesakes);
    expect(faults).toEqual([
      { line: 0, column: 2, kind: 'ambiguous', name: '王明', ids: ['wang-1', 'wang-2'] },
    ]);
    const [, second] = tokens.filter(({ type }) => type === 'turn_open').map(turnOf);
    expect(second).toMatchObject({ speaker: { id: 'wang-2', name: '王明' }, address: 'wang-2-1' });
  });
});

describe('turns', () => {
  it('go on in paragraphs and lines without a name, until the next name or topic', () => {
    const { words } = read('李长河：一。\n\n二。\n三。\n赵冬梅：四。\n\n## 题\n\n五。');
    expect(words).toEqual([
      ['li-1', '一。'],
      ['li-1', '二。三。'],
      ['zhao-1', '四。'],
      ['', '题'],
      ['', '五。'],
    ]);
  });

  it('number the moderator under both names as one', () => {
    const { turns } = read('主持人：一。\n\n周明远：二。\n\n主持人：三。');
    expect(turns.map(({ address }) => address)).toEqual(['zhou-1', 'zhou-2', 'zhou-3']);
  });

  it('leave a paragraph in brackets as a stage note', () => {
    const { tokens } = parseMarkdown('李长河：好。\n\n（笑）\n\n再说一句。', cast);
    expect(tokens.filter(({ type }) => type === 'stage_note_open')).toHaveLength(1);
    expect(textBlocks(tokens).at(-1)).toMatchObject({
      text: '再说一句。',
      turn: { address: 'li-1' },
    });
  });

  it('keep their addresses when a turn of somebody else is added or words change', () => {
    const speech = fc.constantFrom('好。', '我补充一句。', '按标准来。');
    const turn = fc.record({ name: fc.constantFrom('李长河', '赵冬梅', '主持人'), speech });
    fc.assert(
      fc.property(
        fc.array(turn, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        speech,
        (turns, at, other) => {
          const body = (list: readonly { name: string; speech: string }[]) =>
            list.map(({ name, speech }) => `${name}：${speech}`).join('\n\n');
          const before = read(body(turns)).turns.map(({ address }) => address);
          const place = at % (turns.length + 1);
          const more = [
            ...turns.slice(0, place),
            { name: '孙喆', speech: other },
            ...turns.slice(place),
          ];
          const after = read(body(more)).turns.map(({ address }) => address);
          expect(after.filter((address) => !address.startsWith('sun-'))).toEqual(before);
        },
      ),
    );
  });
});

describe('faults', () => {
  it.each([
    ['陈树根：我不在名单里。', { kind: 'stranger', name: '陈树根' }],
    ['**张三：**我是谁。', { kind: 'nobody', name: '张三' }],
    ['李长和：写错了。', { kind: 'near', name: '李长和', suggestion: '李长河' }],
    ['李河长：颠倒了。', { kind: 'near', name: '李河长', suggestion: '李长河' }],
    ['李河：漏字了。', { kind: 'near', name: '李河', suggestion: '李长河' }],
    ['孙哲：同音。', { kind: 'near', name: '孙哲', suggestion: '孙喆' }],
  ])('%s', (line, fault) => {
    const { faults } = read(`主持人：开始。\n\n${line}`);
    expect(faults).toEqual([expect.objectContaining({ ...fault, line: 2 })]);
  });

  it.each([
    ['孙某', '孙喆', false],
    ['王长河', '李长河', false],
    ['李师傅', '李长河', false],
    ['李长河', '李长河', false],
  ])('%s is not a slip for %s', (written, name, near) =>
    expect(isNearName(written, name)).toBe(near),
  );
});

describe('labels', () => {
  it('never fail on any line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('李', '*', '：', ':', '（', '）', ' ', '_', '长') }),
        (line) => {
          const label = speakerLabel(line);
          expect(label === undefined || label.name.length > 0).toBe(true);
        },
      ),
    );
  });
});
