/** Territories as a table. Names of columns are those of the file, in any language. */
export const csvEn = {
  strangeColumns: (strange: string, known: string) =>
    `The column ${strange} is none that Baton knows. It knows ${known}.`,
  noNames: 'The first line must name the columns, and "name" among them.',
  /** `why` is what the reader of the file said, in English. */
  unreadable: (why: string) => `The file is not a CSV that can be read: ${why}.`,

  inRow: (row: number, fault: string) => `Row ${row}: ${fault}`,
  sameAs: (row: number) => `This is the same territory as in row ${row}: leave one of them out.`,
  size: (cell: string) => `company_size "${cell}" must read like "from 200", "to 49" or "50 to 199"`,
  condition: 'condition must be JSON as Baton exports it; or use the columns for countries, sizes and so on',
  noOwner: (name: string) => `"${name}" is no owner of this account; write the name or the owner id in [ ]`,
  severalOwners: (name: string, ownerId: string) =>
    `"${name}" is the name of several owners: add the id, "${name} [${ownerId}]"`,
  noPolicy: (name: string) => `there is no SLA policy "${name}"`,
  noCalendar: (name: string) => `there is no calendar "${name}"`,
  more: (keys: readonly string[]) =>
    `more must be JSON with ${keys.map((key) => `"${key}"`).join(', ')}, as Baton exports it`,

  order: (moved: readonly string[], more: number) =>
    `The order changes: ${moved.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
  toPlace: (name: string, place: number) => `${name} to place ${place}`,
  same: 'The file says what the draft says already.',
  imported: (added: number, changed: number, removed: number) =>
    `Territories imported: ${added} added, ${changed} changed, ${removed} removed.`,
};
