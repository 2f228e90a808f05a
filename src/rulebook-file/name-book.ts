/** What an account's owners and lists are called: an id means nothing to somebody who reads a file. */
export interface NameBook {
  readonly owners: readonly {
    readonly ownerId: string;
    readonly name: string;
    readonly email: string | null;
    readonly active: boolean;
  }[];
  readonly lists: readonly { readonly listId: string; readonly name: string }[];
}
