import type { APIRoute } from 'astro';
import type { FileRoute } from '#publish/branchFiles';

/** A text that its route has made already. */
export const textFile: APIRoute<FileRoute['props']> = ({ props: { text, type } }) =>
  new Response(text, { headers: { 'Content-Type': type } });
