/** The editions of an issue beside the web, in the order in which they are offered. */
export const editions = {
  reading: {
    label: '阅读版',
    note: 'PDF，屏幕和打印机都可用，可用读屏软件读',
    file: 'reading.pdf',
    type: 'application/pdf',
  },
  large: { label: '大字版', note: 'PDF，正文 19 磅', file: 'large.pdf', type: 'application/pdf' },
  board: {
    label: '张贴版',
    note: 'PDF，A3 一页，贴在学习园地',
    file: 'board.pdf',
    type: 'application/pdf',
  },
  booklet: {
    label: '小册子',
    note: 'PDF，A3 双面打印，对折骑马订',
    file: 'booklet.pdf',
    type: 'application/pdf',
  },
  press: {
    label: '印刷版',
    note: 'PDF，四色，带出血和裁切线，交给印刷厂',
    file: 'press.pdf',
    type: 'application/pdf',
  },
  epub: {
    label: '电子书',
    note: 'EPUB，手机和电子书阅读器用',
    file: 'issue.epub',
    type: 'application/epub+zip',
  },
} as const;

export type EditionId = keyof typeof editions;
export type Design = 'monthly' | 'jianbao';

/** An official 简报 is read and printed; an internal publication is not displayed in public. */
export function editionsOf(design: Design, internal: boolean): EditionId[] {
  if (design === 'jianbao') return ['reading', 'press'];
  return (Object.keys(editions) as EditionId[]).filter((id) => !(internal && id === 'board'));
}
