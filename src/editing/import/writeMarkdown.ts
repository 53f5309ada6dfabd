import type { Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const writer = unified()
  .use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
  .use(remarkCjkFriendly)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    strong: '*',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
  });

// Escapes against GitHub's bare links and single tildes, which this project's Markdown has not.
const needless: readonly [RegExp, string][] = [
  [/\b(https?)\\:\/\//g, '$1://'],
  [/\bwww\\\./g, 'www.'],
  [/(?<=\w)\\@(?=\w)/g, '@'],
  [/(?<![~\\])\\~(?!\\?~)/g, '~'],
];

/** Markdown as an editor would write it: `-` lists, `**` bold that works beside Chinese punctuation. */
export function writeMarkdown(children: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...children] };
  const written = writer.stringify(root);
  return needless.reduce((text, [form, plain]) => text.replace(form, plain), written);
}
