import { encode } from 'uqr';
import { recalling } from '#print/recalling';

/** x, y, width and height, in modules. */
export type Block = [number, number, number, number];

/** A QR code as the theme draws it. */
export interface QrCode {
  /** Modules of a side. */
  size: number;
  /** What is dark, as SVG path data: one string, since the compiler weighs every value it is handed. */
  path: string;
}

const recall = recalling<QrCode>(1000);

/** The code of a text; made once in a process, since every edition and every preview asks again. */
export const qrCode = (text: string): QrCode => recall(text, () => encoded(text));

/** Error correction M: a smudge or a crease is forgiven, and the modules stay large. */
function encoded(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = darkBlocks(data)
    .map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`)
    .join('');
  return { size, path };
}

/**
 * The dark modules as few rectangles: the runs of each row, and a run that stands under an equal
 * one makes it taller. A page with a code holds that many shapes, each laid out.
 */
export function darkBlocks(rows: readonly (readonly boolean[])[]): Block[] {
  const blocks: Block[] = [];
  /** Blocks that end with the row above, by the run they end with. */
  let above = new Map<string, Block>();
  for (const [y, row] of rows.entries()) {
    const here = new Map<string, Block>();
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true || row[x - 1] === true) continue;
      let end = x;
      while (row[end] === true) end++;
      const run = `${x} ${end}`;
      const taller = above.get(run);
      if (taller) taller[3]++;
      else blocks.push([x, y, end - x, 1]);
      here.set(run, taller ?? (blocks.at(-1) as Block));
    }
    above = here;
  }
  return blocks;
}
