import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { loadPublication } from '#catalog/loadPublication';
import type { Publication } from '#catalog/publication';
import type { Design } from '#domain/edition';
import { issuePrint } from '#print/fromPublication';
import type { IssuePrint } from '#print/issuePrint';
import type { PrintContext } from '#print/printContext';
import { printContext } from '#publish/printSurroundings';

/** A small content folder on the disk, and what printing needs of it. */
export interface PrintedContent {
  publication: Publication;
  context: PrintContext;
  print(month: string, design?: Design): IssuePrint;
  remove(): Promise<void>;
}

/** Fonts and pictures are shared with real runs: unpacking a font takes a second. */
const cacheDir = join(import.meta.dirname, '../../.cache/media');

const settings = `name: 试印学习
organization: 试印社区
site: https://print.example.org
locale: zh-CN
firstIssue: 2026-03
cadence: { branch: 1 }
`;

/** Writes files below a folder of their own and links them; `publication.yaml` may be given too. */
export async function printedContent(
  files: Record<string, string | Buffer>,
): Promise<PrintedContent> {
  const contentDir = await mkdtemp(join(tmpdir(), 'xuekan-print-'));
  for (const [path, text] of Object.entries({ 'publication.yaml': settings, ...files })) {
    await mkdir(dirname(join(contentDir, path)), { recursive: true });
    await writeFile(join(contentDir, path), text);
  }
  const { publication } = await loadPublication(contentDir);
  return {
    publication,
    context: printContext({ contentDir, contentName: 'content', mediaDir: cacheDir }),
    print(month, design) {
      const print = issuePrint(publication, month, design);
      if (!print) throw new Error(`no issue of ${month}`);
      return print;
    },
    remove: () => rm(contentDir, { recursive: true, force: true }),
  };
}

/** An article of the month; more front matter may be given. */
export const lecture = (title: string, body: string, more = ''): string =>
  `---\ntitle: ${title}\ndate: 2026-03-10\nkind: hall\nlecturer: 周明远\n${more}---\n${body}\n`;

export const people = { 'people/zhou.yaml': 'name: 周明远\npost: 支部书记\n' };

/** A picture of the given size, in pixels. */
export const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#876' } })
    .png()
    .toBuffer();

/** Prose of about so many characters in paragraphs. */
export function prose(length: number): string {
  const sentence =
    '班前会上把昨天的活说一遍，谁干的，干到哪一步，今天接着从哪里干起，都记在本子上。';
  const paragraph = sentence.repeat(4);
  return Array.from({ length: Math.ceil(length / paragraph.length) }, () => paragraph).join('\n\n');
}
