import { type Candidate, candidatesFor, type Rank } from '#search/query/candidates';
import { countFacets, type FacetCounts, type Filters, filtered } from '#search/query/facets';
import { parseQuery, type Query } from '#search/query/parseQuery';
import type { SearchIndex } from '#search/query/searchIndex';
import { type Hit, verify } from '#search/query/verify';

export interface SearchRequest {
  text: string;
  filters: Filters;
  /** By the place of the words and then by day, or by day alone. */
  order: 'relevance' | 'date';
}

/** Texts read together: a page of results and the one after it, if all of them are hits. */
const atOnce = 11;
/** Candidates in a row that turn out false before the search gives up. */
const patience = 300;

/** One query on its way: hits are verified as they are asked for. */
export interface Search {
  query: Query;
  /** False when the query holds no letter or digit that could be looked up. */
  possible: boolean;
  /** Brings the next hits, up to `count`; fewer mean that there are no more. */
  next(count: number): Promise<Hit[]>;
  /** Hits and candidates not yet refuted: an upper bound that falls to the true number. */
  atMost(): number;
  /** Facet → value → articles, each facet counted under the other filters. */
  facets(): Promise<FacetCounts>;
}

/** Starts a search. Brings what the index knows, no texts yet. */
export async function startSearch(index: SearchIndex, request: SearchRequest): Promise<Search> {
  const query = parseQuery(request.text);
  const candidates = await candidatesFor(index, query);
  const all = candidates?.found ?? [];
  const within = await filtered(index, all, request.filters);
  const byDate = request.order === 'date';
  const before = (a: Waiting, b: Waiting) =>
    (byDate ? 0 : a.rank - b.rank) || b.candidate.article - a.candidate.article;
  const waiting = within.map((candidate): Waiting => ({ candidate, rank: candidate.rank }));
  waiting.sort(before);
  let given = 0;

  const read = async (some: Waiting[]) => {
    const hits = await Promise.all(
      some.map(({ candidate }) =>
        verify(index, query, candidate, candidates?.excluded.get(candidate.article)),
      ),
    );
    some.forEach((each, i) => {
      const hit = hits[i];
      if (hit) Object.assign(each, { hit, rank: hit.rank });
      else waiting.splice(waiting.indexOf(each), 1);
    });
    // A text may show that the words stand in a lesser place than the index made hope.
    waiting.sort(before);
    return hits.filter((hit) => hit === undefined).length;
  };

  return {
    query,
    possible: candidates !== undefined,
    atMost: () => given + waiting.length,
    facets: () => countFacets(index, all, request.filters),
    async next(count) {
      const page: Hit[] = [];
      let refuted = 0;
      while (page.length < count && waiting.length > 0 && refuted < patience) {
        const first = waiting[0];
        if (first?.hit) {
          page.push(first.hit);
          waiting.shift();
          given++;
          continue;
        }
        const unread = waiting.slice(0, Math.min(atOnce, count - page.length));
        refuted += await read(unread.filter(({ hit }) => hit === undefined));
      }
      return page;
    },
  };
}

interface Waiting {
  candidate: Candidate;
  rank: Rank;
  hit?: Hit;
}
