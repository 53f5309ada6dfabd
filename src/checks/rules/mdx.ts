import type { CheckedFile, Finding } from '#checks/checkedFile';
import { type MdxFault, type MdxName, mdxSyntax } from '#checks/mdxSyntax';
import type { FolderRule } from '#checks/rule';
import { written } from '#checks/written';
import { mdxComponentNames } from '#domain/mdxComponentNames';

const plainText = '要写普通文字，请在前面加反斜杠';

const messages: Record<MdxFault['kind'], (tag: string) => string> = {
  tag: () =>
    `“<”在 .mdx 里开始一个标签，这里却不成标签。${plainText}：\\<；批注写成 {/* … */}，网址写成 [文字](网址)。`,
  expression: () => `花括号 { } 在 .mdx 里要成对，里面是一句程序，这里读不懂。${plainText}：\\{。`,
  statement: () =>
    '以 import 或 export 开头的一行在 .mdx 里是一句程序，这里读不懂。要写普通文字，请不要用它开头。',
  'end-tag': (tag) =>
    `“${written(tag)}”没有和它配成对的标签。标签要有头有尾（<甲>…</甲>），或者自己收尾（<甲 />）。${plainText}：\\<。`,
};

const unknownName: Record<MdxName['use'], (name: string) => string> = {
  component: (name) =>
    `没有“<${written(name)}>”这个部件。可用的有 ${mdxComponentNames.join('、')}。${plainText}：\\<。`,
  expression: (name) =>
    `花括号里的“${written(name)}”会当成程序里的名字，却没有这个名字。${plainText}：\\{。`,
};

/**
 * A page in MDX is a program: what its compiler would refuse, or stumble over when the page is
 * made, is told here with everything else.
 */
export const mdx: FolderRule = async ({ files }) => {
  const pages = files.filter(({ path, body }) => path.endsWith('.mdx') && body !== '');
  if (pages.length === 0) return [];
  const read = await mdxSyntax();
  return pages.flatMap((file) => faultsOf(file, read));
};

function faultsOf(file: CheckedFile, read: Awaited<ReturnType<typeof mdxSyntax>>): Finding[] {
  // Line for line as in the file, so that places need no reckoning.
  const reading = read('\n'.repeat(file.bodyPlace(0).line - 1) + file.body);
  if ('fault' in reading) {
    const { kind, tag = '<', ...place } = reading.fault;
    return [file.error('mdx-syntax', place, messages[kind](tag))];
  }
  const known: ReadonlySet<string> = new Set(mdxComponentNames);
  return reading.names
    .filter(({ name, use }) => use === 'expression' || !known.has(name))
    .map(({ name, use, ...place }) => file.error('mdx-name', place, unknownName[use](name)));
}
