import { encode } from 'uqr';

/** A QR code as the theme draws it: dark runs of its rows, in modules. */
export interface QrCode {
  size: number;
  /** x, y and length. */
  runs: [number, number, number][];
}

const known = new Map<string, QrCode>();

/** The code of a text; made once in a process, since every edition and every preview asks again. */
export function qrCode(text: string): QrCode {
  let code = known.get(text);
  if (!code) {
    code = encoded(text);
    known.set(text, code);
  }
  return code;
}

/** Error correction M: a smudge or a crease is forgiven, and the modules stay large. */
function encoded(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs: [number, number, number][] = [];
  for (const [y, row] of data.entries()) {
    let start = -1;
    for (let x = 0; x <= size; x++) {
      const dark = row[x] === true;
      if (dark && start < 0) start = x;
      if (!dark && start >= 0) {
        runs.push([start, y, x - start]);
        start = -1;
      }
    }
  }
  return { size, runs };
}
