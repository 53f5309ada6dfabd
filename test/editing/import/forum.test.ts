import { Paragraph, TextRun } from 'docx';
import { expect, it } from 'vitest';
import { turnOf } from '#markdown/cast';
import { parseMarkdown } from '#markdown/parse';
import { bodyOf, docx, frontMatterOf, importBytes, p, utf8 } from '../documents.ts';

const bold = (text: string) => new TextRun({ text, bold: true });
const forum = { kind: 'forums' as const };

it('recognises speakers in every usual form and writes their labels alike', async () => {
  const entry = await importBytes(
    '论坛.docx',
    await docx([
      p('班组长论坛：班前会怎么开', { alignment: 'center' }),
      p('主题：立足岗位'),
      p('时间：2026年10月16日'),
      p('主持人：周明远'),
      p('一、开多长合适'),
      p('主持人：今天题目不大。'),
      new Paragraph({ children: [bold('李长河（班长）:'), new TextRun(' 我先说。')] }),
      p('第二段没有名字。'),
      new Paragraph({ children: [bold('赵冬梅'), new TextRun('：我补充一句。')] }),
      p('李　明：注意：10:30开会。'),
      p('老李：我接着说。'),
      p('现场听众：听不清。'),
      p('（笑）'),
      p('注意：这一段没有人说。'),
    ]),
    forum,
  );
  expect(frontMatterOf(entry)).toEqual([
    'title: 班组长论坛：班前会怎么开',
    'date: 2026-10-16',
    'theme: 立足岗位',
    'moderator: 周明远',
    'participants: [李长河, 赵冬梅, 李明, 老李]',
    'voices: [现场听众]',
  ]);
  expect(bodyOf(entry)).toBe(
    [
      '## 一、开多长合适',
      '主持人：今天题目不大。',
      '李长河（班长）：我先说。',
      '第二段没有名字。',
      '赵冬梅：我补充一句。',
      '李明：注意：10:30开会。',
      '老李：我接着说。',
      '现场听众：听不清。',
      '（笑）',
      '注意：这一段没有人说。\n',
    ].join('\n\n'),
  );
  expect(entry.open).toEqual([]);
  expect(entry.notes).toContain('认出 6 段发言');
});

it('makes a transcript that the project itself reads turn by turn', async () => {
  const text =
    '论坛\n2026-10-16\n主持人（周明远）：开始。\n李长河：我先说。\n赵冬梅：我补充。\n李长河：完了。\n';
  const entry = await importBytes('论坛.txt', utf8(text), { ...forum, set: ['theme=立足岗位'] });
  expect(frontMatterOf(entry)).toContain('moderator: 周明远');
  const { tokens, faults } = parseMarkdown(bodyOf(entry), {
    moderator: { name: '周明远', names: ['周明远'] },
    participants: ['李长河', '赵冬梅'].map((name) => ({ name, names: [name] })),
    voices: [],
    strangers: new Set(),
  });
  expect(faults).toEqual([]);
  const turns = tokens
    .filter(({ type }) => type === 'turn_open')
    .map((token) => turnOf(token).address);
  expect(turns).toEqual(['周明远-1', '李长河-1', '赵冬梅-1', '李长河-2']);
});

it('keeps a speaker without a file as found, and leaves it open', async () => {
  const text =
    '论坛\n2026-10-16\n主持人：周明远\n钱多多：我先说。\n李长河：我补充。\n钱多多：完了。\n';
  const entry = await importBytes('论坛.txt', utf8(text), { ...forum, set: ['theme=立足岗位'] });
  expect(frontMatterOf(entry)).toContain('participants: [钱多多, 李长河]');
  expect(entry.open).toEqual(['“参加人”里的“钱多多”没有人物档案']);
});

it('separates speakers whom the writer parted by Shift and Enter or a mere line end', async () => {
  const broken = new Paragraph({
    children: [
      new TextRun('李长河：我先说。'),
      new TextRun({ text: '赵冬梅：我补充。', break: 1 }),
    ],
  });
  const word = await importBytes(
    '论坛.docx',
    await docx([p('论坛', { alignment: 'center' }), broken]),
    forum,
  );
  expect(bodyOf(word)).toBe('李长河：我先说。\n\n赵冬梅：我补充。\n');
  const markdown = await importBytes(
    '论坛.md',
    utf8('# 论坛\n\n李长河：我先说。\n**赵冬梅：**我补充。\n'),
    forum,
  );
  expect(bodyOf(markdown)).toBe('李长河：我先说。\n\n赵冬梅：我补充。\n');
});
