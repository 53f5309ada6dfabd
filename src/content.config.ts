import { defineCollection } from 'astro:content';
import { collectionNames } from '#domain/collections';
import { contentLoader } from '#publish/contentLoader';

// One collection a kind. Each keeps what the linker needs of an entry, never its body.
export const collections = Object.fromEntries(
  [...collectionNames, 'publication' as const].map((name) => [
    name,
    defineCollection({ loader: contentLoader(name) }),
  ]),
);
