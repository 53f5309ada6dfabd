import type { Branch, Publication } from '#catalog/publication';
import { type BranchKind, branchKinds } from '#domain/vocabulary';
import { compareKeys, pinyinKey } from '#text/collation';
import { perPublication } from '#views/perPublication';

/** A unit as lists name it. */
export interface UnitLink {
  id: string;
  name: string;
  kind: BranchKind;
  kindLabel: string;
  href: string;
}

export const unitLink = ({ id, ref, data }: Branch): UnitLink => ({
  id,
  name: data.name,
  kind: data.kind,
  kindLabel: branchKinds[data.kind],
  href: `/${ref}/`,
});

/** Units in the order that editors gave them, else by pinyin. */
export const unitsInOrder = perPublication(({ branches }: Publication): readonly Branch[] => {
  const keyed = [...branches.values()].map((branch) => ({
    branch,
    order: branch.data.order ?? Number.POSITIVE_INFINITY,
    key: pinyinKey(branch.data.name),
  }));
  return keyed
    .sort((a, b) =>
      a.order === b.order
        ? compareKeys(a.key, b.key) || compareKeys(a.branch.id, b.branch.id)
        : a.order - b.order,
    )
    .map(({ branch }) => branch);
});

/** Units below a unit, in order. */
export const childrenOf = perPublication((publication): ReadonlyMap<string, readonly Branch[]> => {
  const children = new Map<string, Branch[]>();
  for (const branch of unitsInOrder(publication)) {
    const { parent } = branch.data;
    if (!parent) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(branch);
    else children.set(parent, [branch]);
  }
  return children;
});

/** From the top down to the unit's parent. A ring of parents, which the check refuses, ends where it closes. */
export function ancestorsOf({ branches }: Publication, branch: Branch): Branch[] {
  const path: Branch[] = [];
  const seen = new Set([branch.id]);
  let parent = branches.get(branch.data.parent ?? '');
  while (parent && !seen.has(parent.id)) {
    seen.add(parent.id);
    path.unshift(parent);
    parent = branches.get(parent.data.parent ?? '');
  }
  return path;
}
