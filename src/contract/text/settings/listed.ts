/** "DE, AT or CH": the last two are joined by the language's own word. */
export const listed = (values: readonly string[], join: string): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${join} ${values.at(-1)}`;
