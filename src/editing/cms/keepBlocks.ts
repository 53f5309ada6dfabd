import { parseMarkdown, type Token } from '#markdown/parse';

const ruleRow = /^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const underscores = /(?<![\w\\`_])_([^_`\n]+)_(?![\w`_])/gu;

/** What a block says, whatever marks say it and however it is spaced. */
const meaning = (block: string): string => JSON.stringify(parseMarkdown(block).tokens.map(told));

const told = ({ type, tag, content, attrs, children }: Token): unknown => [
  type,
  tag,
  children ? children.map(told) : content,
  // How a table's columns are set is not said by its words.
  type === 'th_open' || type === 'td_open' ? null : attrs,
];

const headOf = (block: string): string | undefined => {
  const [head = '', rule = ''] = block.split('\n');
  return head.includes('|') && ruleRow.test(rule.trim()) ? head.replace(/\s/g, '') : undefined;
};

/**
 * A text as it came back from the editor, each block that says what it said before in its old
 * spelling. The editor writes emphasis, tables and blank lines its own way and forgets how a
 * table's columns were set. The end is trimmed.
 */
export function keepBlocks(before: string, after: string): string {
  if (before === after) return after.trimEnd();
  const blocks = before.split(/\n{2,}/).map((block) => block.trim());
  const spellings = new Map(blocks.map((block) => [meaning(block), block]));
  const rules = new Map(
    blocks.flatMap((block) => {
      const head = headOf(block);
      return head === undefined ? [] : [[head, block.split('\n')[1]!] as const];
    }),
  );
  const keep = (block: string): string => {
    const spelling = spellings.get(meaning(block.trim()));
    if (spelling !== undefined) return spelling;
    const starred = before.includes('_') ? block : block.replace(underscores, '*$1*');
    const rule = rules.get(headOf(block.trim()) ?? '');
    return rule === undefined
      ? starred
      : starred.replace(/^(.*\n).*$/m, `$1${rule.replaceAll('$', '$$$$')}`);
  };
  const kept = after
    .replace(/^\n+/, '')
    .split(/(\n{2,})/)
    .map((part) => (part.trim() === '' ? part : keep(part)));
  return (/^\n*/.exec(before)![0] + kept.join('')).trimEnd();
}
