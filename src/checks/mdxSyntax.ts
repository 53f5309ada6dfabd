import type { Program } from 'estree';
import type { Root, RootContent } from 'mdast';
import type {} from 'remark-mdx';
import type { Place } from '#catalog/readFields';

/** Why a text is no MDX, and where: lines and columns from 1. */
export interface MdxFault extends Place {
  kind: 'tag' | 'expression' | 'statement' | 'end-tag';
  /** The tag as it stands there, where the fault is one of a pair. */
  tag?: string;
}

/** A name that a text uses and leaves to others to define. */
export interface MdxName extends Place {
  name: string;
  use: 'component' | 'expression';
}

export type MdxReading = { fault: MdxFault } | { names: MdxName[] };

/** Faults of the parsers that MDX is made of, by where they come from. */
const kindOfSource: Readonly<Record<string, MdxFault['kind']>> = {
  'micromark-extension-mdx-jsx': 'tag',
  'micromark-extension-mdx-expression': 'expression',
  'micromark-extension-mdxjs-esm': 'statement',
  'mdast-util-mdx-jsx': 'end-tag',
};

/**
 * Reads a text as MDX does: the first fault that stops it, or the names that it takes from
 * elsewhere. Nothing of the text is run.
 */
export async function mdxSyntax(): Promise<(text: string) => MdxReading> {
  const [{ unified }, { default: remarkParse }, { default: remarkMdx }] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-mdx'),
  ]);
  const parser = unified().use(remarkParse).use(remarkMdx);
  return (text) => {
    try {
      return { names: openNames(parser.parse(text)) };
    } catch (error) {
      return { fault: faultOf(error, text) };
    }
  };
}

function faultOf(error: unknown, text: string): MdxFault {
  const { source = '', reason = '', line, column } = error as Record<string, never>;
  const kind = kindOfSource[source];
  if (kind === undefined) throw error;
  const tag = /`(<[^`]*>)`/.exec(reason)?.[1];
  const told = { line: line ?? 1, column: column ?? 1 };
  return { kind, ...(openingPlace(reason, text) ?? told), ...(tag ? { tag } : {}) };
}

/** Where a brace or a tag opens that nothing closes: the parsers tell the end of the text instead. */
function openingPlace(reason: string, text: string): Place | undefined {
  const tag = /^Expected a closing tag for .*?\((\d+):(\d+)-/.exec(reason);
  if (tag) return { line: Number(tag[1]), column: Number(tag[2]) };
  if (!reason.startsWith('Unexpected end of file')) return undefined;
  const offset = reason.includes('in expression') ? openBrace(text) : text.lastIndexOf('<');
  if (offset < 0) return undefined;
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function openBrace(text: string): number {
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === '}') closed++;
    else if (text[at] === '{' && closed-- === 0) return at;
  }
  return -1;
}

function openNames(root: Root): MdxName[] {
  const declared = new Set<string>(['props', 'undefined']);
  const used: MdxName[] = [];
  const visit = (node: Root | RootContent): void => {
    const place = node.position?.start ?? { line: 1, column: 1 };
    const at = { line: place.line, column: place.column };
    if (node.type === 'mdxjsEsm') {
      for (const name of declaredNames(node.data?.estree)) declared.add(name);
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const name = node.name?.split('.', 1)[0] ?? '';
      if (/^\p{Lu}/u.test(name) || node.name?.includes('.')) {
        used.push({ ...at, name, use: 'component' });
      }
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const name = bareName(node.data?.estree);
      if (name) used.push({ ...at, name, use: 'expression' });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return used.filter(({ name }) => !declared.has(name));
}

/** `{ 甲 }`: an expression that is a name and nothing else. */
function bareName(program: Program | null | undefined): string | undefined {
  const [statement] = program?.body ?? [];
  if (statement?.type !== 'ExpressionStatement') return undefined;
  return statement.expression.type === 'Identifier' ? statement.expression.name : undefined;
}

/** What a text imports, and what it declares to export. */
function declaredNames(program: Program | null | undefined): string[] {
  return (program?.body ?? []).flatMap((statement) => {
    if (statement.type === 'ImportDeclaration') {
      return statement.specifiers.map(({ local }) => local.name);
    }
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
    const { declaration } = statement;
    const ids =
      declaration.type === 'VariableDeclaration'
        ? declaration.declarations.map(({ id }) => id)
        : [declaration.id];
    return ids.flatMap((id) => (id.type === 'Identifier' ? [id.name] : []));
  });
}
