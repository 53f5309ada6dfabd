import Rough from '#ui/page/Rough.astro';

/** The component that shows each template of a page. */
export const templates: Record<string, typeof Rough | undefined> = Object.fromEntries(
  ['home','archive','terms','page','search','redirect','bulletin','bulletins','sessions','lectures','forums','experiences','exemplars','books','activities','exams','evaluations'].map((name) => [name, Rough]),
);
