import Rough from '#ui/page/Rough.astro';

/** The component that shows each template of a page. */
export const templates: Record<string, typeof Rough | undefined> = Object.fromEntries(
  ['home','archive','terms','page','search','redirect','bulletin','bulletins','sessions','lectures','forums','experiences','exemplars','books','activities','exams','evaluations','branches','branch','people','person','leaders','honours','honour','calendar','tasks','task','ledger','applied','chains','chain'].map((name) => [name, Rough]),
);
