import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { printFonts } from '#print/fonts';
import { recalling } from '#print/recalling';

/** A Typst document to set. */
export interface TypstJob {
  source: string;
  /** Read by the theme as `sys.inputs`. */
  inputs: Record<string, string>;
  /** Pictures by their path in the workspace. */
  pictures: ReadonlyMap<string, Buffer>;
}

/** A set document, and what can be asked of it. */
export interface SetDocument {
  pages: number;
  /** Equal for two documents that differ in nothing but words for other words. */
  structure: string;
  /** Values of the `metadata` elements with a label, in order. */
  values<T>(label: string): T[];
  /** @param timestamp creation date, in seconds: the only date in the file */
  pdf(standard: PdfStandard, timestamp: number): Buffer;
}

export type PdfStandard = '1.7' | 'a-2a' | 'ua-1';

/** A fault in the theme or in the renderer, never an editor's: one line, without a trace. */
export class TypesetError extends Error {
  override name = 'TypesetError';
  constructor(detail: string) {
    super(`排版程序出了错，不是稿子的问题。请把这一行告诉维护的人：${detail}`);
  }
}

interface Diagnostic {
  message: string;
  path: string;
  range: { start: { line: number; character: number } } | null;
}

/** The place in the theme where it went wrong, outermost last. */
function failure(diagnostics: readonly Diagnostic[]): TypesetError {
  const places = diagnostics.slice(0, 4).map(({ message, path, range }) => {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    return range ? `${name}:${range.start.line + 1} ${message}` : message;
  });
  return new TypesetError(places.join(' < '));
}

/** Compiles Typst sources; fonts and theme are loaded once and stay warm. */
export interface PrintCompiler {
  set(job: TypstJob): SetDocument;
  /** Changes with the theme's files, which a warm process reads again. */
  theme(): string;
}

const recall = recalling<Promise<PrintCompiler>>(4);

/** The compiler of a cache folder: one in a process, however many files are made. */
export const printCompiler = (cacheDir: string): Promise<PrintCompiler> =>
  recall(cacheDir, () => createCompiler(cacheDir));

/** Bundled code lies elsewhere than its source: the theme is found from the working directory too. */
function themeFolder(): string {
  const beside = fileURLToPath(new URL('./theme/', import.meta.url));
  for (const folder of [beside, join(process.cwd(), 'src', 'print', 'theme')]) {
    try {
      if (readdirSync(folder).includes('ink.typ')) return folder;
    } catch {
      // Not there: the next one.
    }
  }
  throw new TypesetError('src/print/theme not found');
}

/** A string of the source that is Chinese is words; others name fields, styles and files. */
const strings = /"(?:[^"\\]|\\.)*"/gu;
const ideograph = /\p{Unified_Ideograph}/u;
const withoutWords = (source: string): string =>
  source.replace(strings, (text) => (ideograph.test(text) ? '"文"' : text));

const keptDocuments = 2;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');

async function createCompiler(cacheDir: string): Promise<PrintCompiler> {
  const theme = themeFolder();
  const { directories } = await printFonts(join(cacheDir, 'fonts'));
  const compiler = NodeCompiler.create({
    workspace: theme,
    fontArgs: [{ fontPaths: directories }],
  });
  const mapped = new Set<string>();
  const sources = new Map<string, string>();
  let drawn = '';
  /** Reads the theme again, and tells its digest. */
  const refreshTheme = (): string => {
    let changed = false;
    for (const name of readdirSync(theme)) {
      const source = readFileSync(join(theme, name), 'utf8');
      if (sources.get(name) === source) continue;
      compiler.addSource(join(theme, name), source);
      sources.set(name, source);
      changed = true;
    }
    if (changed) drawn = digest([...sources].flat().join('\0'));
    return drawn;
  };
  const mapPictures = (pictures: TypstJob['pictures']) => {
    for (const path of mapped) {
      if (pictures.has(path)) continue;
      compiler.unmapShadow(join(theme, path));
      mapped.delete(path);
    }
    for (const [path, bytes] of pictures) {
      // Names are hashes of content: what is mapped already is the same picture.
      if (mapped.has(path)) continue;
      compiler.mapShadow(join(theme, path), bytes);
      mapped.add(path);
    }
  };
  return {
    theme: refreshTheme,
    set({ source, inputs, pictures }) {
      const look = refreshTheme();
      mapPictures(pictures);
      const outcome = compiler.compile({ mainFileContent: source, inputs });
      const error = outcome.takeError();
      if (error) throw failure(compiler.fetchDiagnostics(error) as Diagnostic[]);
      const document = outcome.result as NodeTypstDocument;
      let exported = false;
      return {
        pages: document.numOfPages,
        get structure() {
          return digest(`${look}${JSON.stringify(inputs)}${withoutWords(source)}`);
        },
        values: (label) =>
          (compiler.query(document, { selector: `<${label}>` }) as { value: never }[]).map(
            ({ value }) => value,
          ),
        pdf(standard, timestamp) {
          try {
            const file = compiler.pdf(document, {
              pdfStandard: standard,
              pdfTags: standard !== '1.7',
              creationTimestamp: timestamp,
            });
            // A site has hundreds of documents: what the last few did not use is forgotten. Not with
            // each setting, since a magazine takes six, and the first would be gone at a correction.
            if (!exported) compiler.evictCache(keptDocuments);
            exported = true;
            return file;
          } catch (problem) {
            throw new TypesetError(String((problem as { code?: string }).code ?? problem));
          }
        },
      };
    },
  };
}
