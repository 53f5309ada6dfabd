import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words where they stand: points from the left and from the foot of the page. */
export interface SetWords {
  x: number;
  y: number;
  size: number;
  words: string;
}

/** The words of each page with their places. */
export async function typeOnPages(bytes: Uint8Array): Promise<SetWords[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: SetWords[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) =>
          'str' in item && item.str.trim()
            ? [
                {
                  x: item.transform[4],
                  y: item.transform[5],
                  size: item.transform[0],
                  words: item.str,
                },
              ]
            : [],
        ),
      );
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
