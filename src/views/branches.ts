import type { Branch, Publication } from '#catalog/publication';
import { addMonths, type Month, monthOf, monthsBetween } from '#domain/day';
import { type CadenceSlot, cadences, monthCadence, monthLabel } from '#views/cadence';
import { perPublication } from '#views/perPublication';
import type { PageFamily } from '#views/sitePage';
import { childrenOf, type UnitLink, unitLink, unitsInOrder } from '#views/units';

/** A unit in the tree, with its sessions of the last months as squares. */
export interface BranchNode extends UnitLink {
  strength?: number;
  /** The last four months, oldest first; absent where its kind has no cadence. */
  months?: { month: Month; label: string; slots: CadenceSlot['state'][] }[];
  children: BranchNode[];
}

export interface BranchesView {
  /** Units without a parent, each with those below it. */
  roots: BranchNode[];
  total: number;
  today: string;
  /** The publication has rules for points, so that there is a ledger. */
  ledger: boolean;
}

/** The last four months are enough to see a habit, and fit beside a name on a phone. */
const monthsShown = 4;

const nodes = perPublication((publication): BranchNode[] => {
  const { branches } = publication;
  const placed = new Set<string>();
  const build = (branch: Branch): BranchNode => {
    placed.add(branch.id);
    return {
      ...node(publication, branch),
      children: (childrenOf(publication).get(branch.id) ?? [])
        .filter(({ id }) => !placed.has(id))
        .map(build),
    };
  };
  const order = unitsInOrder(publication);
  const roots = order.filter(({ data }) => !data.parent || !branches.has(data.parent)).map(build);
  // A ring of parents has no root; its units stand by themselves.
  return [...roots, ...order.filter(({ id }) => !placed.has(id)).map(build)];
});

function node(publication: Publication, branch: Branch): Omit<BranchNode, 'children'> {
  const unit = cadences(publication).get(branch.id)!;
  const last = monthOf(publication.today);
  const { strength } = branch.data;
  const months = monthsBetween(addMonths(last, 1 - monthsShown), last).map((month) => {
    const cadence = monthCadence(unit, month, publication.today);
    return { month, label: monthLabel(cadence), slots: cadence.slots.map(({ state }) => state) };
  });
  return {
    ...unitLink(branch),
    ...(strength ? { strength } : {}),
    ...(unit.due > 0 || unit.sessions.length > 0 ? { months } : {}),
  };
}

export const branchIndexPages: PageFamily = ({ publication }) => [
  {
    path: 'branches',
    template: 'branches',
    title: '支部园地',
    description: `${publication.settings.organization}的党委、中心组、支部和班组，各有一页学习园地。`,
    section: 'branches',
    view: {
      roots: nodes(publication),
      total: publication.branches.size,
      today: publication.today,
      ledger: publication.settings.points.length > 0,
    } satisfies BranchesView,
  },
];
