/** Legal forms and joining words that say nothing about which company it is, at the end of a name. */
const legalForms: ReadonlySet<string> = new Set([
  ...['gmbh', 'mbh', 'ag', 'kg', 'kgaa', 'ohg', 'gbr', 'ug', 'ev', 'eg', 'se', 'haftungsbeschrankt'],
  ...['inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'llc', 'llp', 'lp', 'pc'],
  ...['ltd', 'limited', 'plc', 'pty', 'pte', 'pvt', 'private', 'bhd', 'sdn', 'kk'],
  ...['sa', 'sas', 'sasu', 'sarl', 'srl', 'spa', 'sl', 'slu', 'sau', 'lda', 'ltda', 'sca', 'scrl'],
  ...['bv', 'nv', 'bvba', 'ab', 'as', 'asa', 'aps', 'oy', 'oyj', 'hf', 'ehf'],
  ...['sro', 'spzoo', 'doo', 'dd', 'kft', 'zrt', 'nyrt', 'ood', 'eood', 'ooo', 'oao'],
  ...['and', 'und', 'et', 'the'],
]);

/**
 * A company's name as it is compared: lower case, no accents, no punctuation, no legal form at its end.
 * "Müller & Söhne GmbH & Co. KG" → "muller sohne". Empty when the text holds no letter or digit.
 */
export function comparableName(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .replace(/\bsp z oo\b/g, 'spzoo')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const said = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  let end = said.length;
  while (end > 0 && legalForms.has(said[end - 1] ?? '')) end -= 1;
  // "AG" alone is all there is; then it is the name.
  return (end === 0 ? said : said.slice(0, end).filter((word) => !joining.has(word))).join(' ');
}

const joining: ReadonlySet<string> = new Set(['and', 'und', 'et']);
