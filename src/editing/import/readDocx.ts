import mammoth from 'mammoth';
import { docxLosses } from '#editing/import/docxLosses';
import { writeNumbers } from '#editing/import/docxNumbering';
import { openDocx } from '#editing/import/docxPackage';
import { prepareDocx } from '#editing/import/docxPrepare';
import { docxVisibleText } from '#editing/import/docxVisibleText';
import { markFootnotes } from '#editing/import/footnotes';
import { parseHtml } from '#editing/import/parseHtml';
import type { ReadSource, SourcePicture } from '#editing/import/readSource';
import { Refusal } from '#editing/refusal';

/** The part of mammoth's document model that is changed; its own types leave it out. */
interface MammothParagraph {
  styleName: string | null;
  alignment: string | null;
  numbering: unknown;
}
type Transforms = {
  paragraph: (
    change: (paragraph: MammothParagraph) => MammothParagraph,
  ) => (element: unknown) => unknown;
};
const { transforms } = mammoth as unknown as { transforms: Transforms };

/** Styles made up here to carry a paragraph's alignment into the HTML. */
const alignments: Readonly<Record<string, string>> = {
  center: 'import-center',
  right: 'import-right',
  end: 'import-right',
};

const headings = [1, 2, 3, 4, 5, 6].map(
  (level) => `p[style-name='标题 ${level}'] => h${level}:fresh`,
);
const styleMap = [
  ...headings,
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='标题'] => h1.title:fresh",
  "p[style-name='import-center'] => p.center:fresh",
  "p[style-name='import-right'] => p.right:fresh",
];

/** Alignment as a style; headings, titles and list items keep theirs. */
function withAlignment(paragraph: MammothParagraph): MammothParagraph {
  const style = alignments[paragraph.alignment ?? ''];
  if (!style || paragraph.numbering || /^(heading|标题|title)/i.test(paragraph.styleName ?? ''))
    return paragraph;
  return { ...paragraph, styleName: style };
}

/** Reads a Word document. Throws a Refusal for one that cannot be opened. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ReadSource> {
  const docx = openDocx(name, bytes);
  const visible = docxVisibleText(docx);
  const notes = docxLosses(docx);
  notes.push(...prepareDocx(docx));
  writeNumbers(docx);
  const pictures = new Map<string, SourcePicture>();
  const html = await convert(name, docx.bytes(), pictures, notes);
  const { tree } = parseHtml(html);
  markFootnotes(tree);
  return {
    format: 'docx',
    tree,
    visible,
    pictures,
    notes,
    fields: {},
  };
}

async function convert(
  name: string,
  bytes: Uint8Array,
  pictures: Map<string, SourcePicture>,
  notes: string[],
): Promise<string> {
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        transformDocument: transforms.paragraph(withAlignment),
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `picture-${pictures.size + 1}`;
          pictures.set(src, {
            bytes: await image.readAsBuffer(),
            name: `第 ${pictures.size + 1} 张图片`,
          });
          return { src };
        }),
      },
    );
    const broken = messages.filter(
      ({ type, message }) => type === 'error' || /image file|imagedata/.test(message),
    );
    if (broken.length > 0)
      notes.push(`${broken.length} 张图片在 Word 文件里缺失或只是链接，没有带过来`);
    return value;
  } catch {
    throw new Refusal(`“${name}”打不开，可能已经损坏：请用 Word 打开，另存一份再导入。`);
  }
}
