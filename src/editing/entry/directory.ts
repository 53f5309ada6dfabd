/** A person's file, as far as it takes to recognise the person in a text. */
export interface PersonName {
  id: string;
  name: string;
  aliases: readonly string[];
}

export interface BranchName {
  id: string;
  name: string;
}

/** Who and what the publication knows by name. */
export interface Directory {
  people: readonly PersonName[];
  branches: readonly BranchName[];
}

/** The persons that a name, an alias or an id may mean: none, one, or several to choose from. An id wins over a name, a name over an alias. */
export function personsNamed({ people }: Directory, name: string): PersonName[] {
  const having = (test: (person: PersonName) => boolean) => {
    const found = people.filter(test);
    return found.length > 0 ? found : undefined;
  };
  return (
    having((person) => person.id === name) ??
    having((person) => person.name === name) ??
    having((person) => person.aliases.includes(name)) ??
    []
  );
}

export const branchNamed = ({ branches }: Directory, name: string): BranchName | undefined =>
  branches.find((branch) => branch.id === name || branch.name === name);

/** A two-character name padded to three as Word tables do: 李　明 → 李明. */
export const withoutPadding = (name: string): string =>
  /^[\p{Script=Han}\s　]+$/u.test(name) ? name.replace(/[\s　]/g, '') : name.trim();
