/**
 * Says to Astro and Vite what is being done. What else the environment says of development would
 * be taken for `import.meta.env`: drafts and the preview's bar would be published, or a preview
 * would show neither.
 */
export function setMode(env: NodeJS.ProcessEnv, mode: 'production' | 'development'): void {
  env.NODE_ENV = mode;
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete env[name];
}
