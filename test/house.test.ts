import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');

/**
 * Which room may import which, and which packages. `node` stands for Node's own modules; a name
 * with `type:` may be imported for its types only. CONTRIBUTING.md explains the table.
 */
const table: Record<string, { rooms: string[]; packages: string[] }> = {
  text: { rooms: [], packages: ['opencc-js', 'pinyin-pro', 'fastest-levenshtein'] },
  domain: { rooms: ['text'], packages: ['zod'] },
  markdown: {
    rooms: ['domain', 'text'],
    packages: ['markdown-it', 'markdown-it-cjk-friendly', 'markdown-it-footnote'],
  },
  media: { rooms: ['domain'], packages: ['node', 'sharp', 'opentype.js', 'write-file-atomic'] },
  catalog: {
    rooms: ['domain', 'markdown', 'text'],
    packages: ['node', 'yaml', 'type:zod', 'p-map'],
  },
  views: { rooms: ['domain', 'text', 'type:catalog', 'type:markdown'], packages: ['tyme4ts'] },
  print: {
    rooms: ['views', 'domain', 'markdown', 'media', 'text', 'type:catalog', 'feeds'],
    packages: [
      'node',
      '@myriaddreamin/typst-ts-node-compiler',
      '@cantoo/pdf-lib',
      'uqr',
      'sharp',
      'p-map',
      'd3-scale',
      'd3-shape',
      'subset-font',
      'write-file-atomic',
    ],
  },
  feeds: {
    rooms: ['views', 'domain', 'markdown', 'media', 'text', 'type:catalog'],
    packages: ['type:@astrojs/rss', 'ical-generator', 'csv-stringify', 'fflate', 'node'],
  },
  search: {
    rooms: ['text', 'type:views'],
    packages: ['node', 'fflate', 'unified', 'rehype-parse', 'type:hast', 'p-map'],
  },
  checks: {
    rooms: ['domain', 'catalog', 'views', 'markdown', 'media', 'text'],
    packages: [
      'node',
      'type:zod',
      'yaml',
      'diff',
      'sharp',
      'type:yaml',
      'p-map',
      'unified',
      'remark-parse',
      'remark-mdx',
      'type:mdast',
      'type:estree',
      'write-file-atomic',
    ],
  },
  editing: {
    rooms: ['domain', 'catalog', 'markdown', 'media', 'text'],
    packages: [
      'node',
      'zod',
      'yaml',
      'mammoth',
      'unified',
      'rehype-parse',
      'rehype-sanitize',
      'rehype-remark',
      'remark-gfm',
      'remark-stringify',
      'remark-cjk-friendly',
      'sharp',
      'fflate',
      '@clack/prompts',
      'opencc-js',
      '@xmldom/xmldom',
      'type:hast',
      'type:mdast',
      'type:unist',
      'vite',
      '@sveltia/cms',
      'sirv',
      'diff',
      'pinyin-pro',
    ],
  },
  publish: {
    rooms: [
      'catalog',
      'views',
      'checks',
      'domain',
      'markdown',
      'media',
      'search',
      'feeds',
      'print',
      'text',
    ],
    packages: ['node', 'astro', 'type:vite', 'sirv', 'type:hast', 'p-map', 'write-file-atomic'],
  },
  ui: {
    rooms: ['type:views', 'domain', 'text', 'client', 'styles', 'search', 'type:editing'],
    packages: ['d3-scale', 'd3-shape', 'type:astro'],
  },
  client: { rooms: ['text', 'search'], packages: [] },
  pages: {
    rooms: [
      'publish',
      'catalog',
      'views',
      'markdown',
      'media',
      'ui',
      'feeds',
      'print',
      'type:domain',
    ],
    packages: ['@astrojs/rss', 'astro'],
  },
  styles: { rooms: [], packages: [] },
};

interface Import {
  file: string;
  room: string;
  target: string;
  typeOnly: boolean;
}

const statement = /^\s*(import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

async function importsOfHouse(): Promise<Import[]> {
  const items = await readdir(src, { recursive: true, withFileTypes: true });
  return items
    .filter(
      (item) => item.isFile() && /\.(ts|astro)$/.test(item.name) && !item.name.endsWith('.d.ts'),
    )
    .flatMap((item) => {
      const file = relative(src, join(item.parentPath, item.name)).split(sep).join('/');
      const code = readFileSync(join(src, file), 'utf8');
      return [...code.matchAll(statement)].map((match) => ({
        file,
        room: file.includes('/') ? file.split('/')[0]! : '',
        target: match[3]!,
        typeOnly: match[2] !== undefined,
      }));
    });
}

/** Room or package that an import leads to; undefined within a room. */
function destination({
  file,
  room,
  target,
}: Import): { kind: 'room' | 'package'; name: string } | undefined {
  if (target.startsWith('#')) {
    const name = target.slice(1).split('/')[0]!;
    return name === room ? undefined : { kind: 'room', name };
  }
  if (target.startsWith('.')) {
    const path = join(file, '..', target).split(sep).join('/');
    const name = path.split('/')[0]!;
    return name === room ? undefined : { kind: 'room', name };
  }
  if (target.startsWith('virtual:') || target.startsWith('astro:'))
    return { kind: 'package', name: 'astro' };
  if (target.startsWith('node:')) return { kind: 'package', name: 'node' };
  const parts = target.split('/');
  return {
    kind: 'package',
    name: target.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!,
  };
}

describe('the house', async () => {
  const imports = (await importsOfHouse()).filter(({ room }) => room !== '');

  it.each(Object.keys(table))('%s imports only what its row allows', (room) => {
    const { rooms, packages } = table[room]!;
    const broken = imports
      .filter((each) => each.room === room)
      .filter((each) => {
        const to = destination(each);
        if (!to) return false;
        const allowed = to.kind === 'room' ? rooms : packages;
        return !(
          allowed.includes(to.name) ||
          (each.typeOnly && allowed.includes(`type:${to.name}`))
        );
      })
      .map(({ file, target, typeOnly }) => `${file} imports ${typeOnly ? 'type ' : ''}${target}`);
    expect(broken).toEqual([]);
  });

  it('has a row for every room', () => {
    expect([...new Set(imports.map(({ room }) => room))].filter((room) => !table[room])).toEqual(
      [],
    );
  });

  it('reads the clock nowhere in the middle: today is an argument', async () => {
    const clocks = imports
      .map(({ file }) => file)
      .filter(
        (file, i, all) =>
          all.indexOf(file) === i &&
          /^(domain|text|markdown|catalog|views|checks|print|feeds)\//.test(file),
      )
      .filter((file) => /\bDate\.now\(\)|new Date\(\)/.test(readFileSync(join(src, file), 'utf8')));
    expect(clocks).toEqual([]);
  });
});
