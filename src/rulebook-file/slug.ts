/** A name as an id that a person can read: "Enterprise DACH" → "enterprise-dach". Empty where no letter is Latin. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

/** The id of something whose file says none. */
export const idOfName = (name: string): string => slugOf(name) || name;
