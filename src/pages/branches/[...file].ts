import type { APIRoute } from 'astro';
import { branchFiles, type FileRoute } from '#publish/branchFiles';
import { publication } from '#publish/publication';

export const getStaticPaths = async () => branchFiles(await publication());

export const GET: APIRoute<FileRoute['props']> = ({ props: { text, type } }) =>
  new Response(text, { headers: { 'Content-Type': type } });
