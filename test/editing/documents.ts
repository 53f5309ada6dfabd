import {
  Document,
  type FileChild,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Directory } from '#editing/entry/directory';
import { type ImportedEntry, type ImportSettings, importFile } from '#editing/import/importFile';

/** Who the tests' publication knows; two persons are called 王伟. */
export const directory: Directory = {
  people: [
    { id: 'zhou-mingyuan', name: '周明远', aliases: [] },
    { id: 'li-changhe', name: '李长河', aliases: ['老李'] },
    { id: 'zhao-dongmei', name: '赵冬梅', aliases: [] },
    { id: 'li-ming', name: '李明', aliases: [] },
    { id: 'wang-wei-1', name: '王伟', aliases: [] },
    { id: 'wang-wei-2', name: '王伟', aliases: [] },
  ],
  branches: [
    { id: 'jidian', name: '机电支部' },
    { id: 'caimei-1', name: '采煤一支部' },
  ],
};

export type DocumentParts = Partial<ConstructorParameters<typeof Document>[0]> &
  Partial<ISectionOptions>;

/** A Word file of these paragraphs and tables. */
export async function docx(
  children: readonly FileChild[],
  parts: DocumentParts = {},
): Promise<Uint8Array> {
  const { headers, footers, properties, ...options } = parts;
  const section = {
    children,
    ...(headers && { headers }),
    ...(footers && { footers }),
    ...(properties && { properties }),
  };
  return new Uint8Array(
    await Packer.toBuffer(new Document({ ...options, sections: [section as ISectionOptions] })),
  );
}

export const p = (text: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun(text)] });

export const ps = (...texts: string[]): Paragraph[] => texts.map((text) => p(text));

/** Imports bytes under a name, as an experience by 李长河 of 2026-10-16 where nothing else is said. */
export function importBytes(
  path: string,
  bytes: Uint8Array,
  settings: Partial<ImportSettings> & { files?: Record<string, Uint8Array> } = {},
): Promise<ImportedEntry> {
  const { files = {}, ...others } = settings;
  const complete = { kind: 'experiences' as const, set: [], directory, ...others };
  return importFile({ path, bytes, sibling: (name) => files[name.replace(/^\.\//, '')] }, complete);
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The part of an entry below its front matter. */
export const bodyOf = ({ text }: { text: string }): string =>
  text.slice(text.indexOf('\n---\n') + 5);
/** The front matter's lines. */
export const frontMatterOf = ({ text }: { text: string }): string[] =>
  text.slice(4, text.indexOf('\n---\n')).split('\n');

/** Title, author and day, after which a document's own text follows. */
export const head = (): Paragraph[] => [
  p('学习体会', { alignment: 'center' }),
  p('李长河', { alignment: 'center' }),
  p('（2026年10月16日）', { alignment: 'center' }),
];
