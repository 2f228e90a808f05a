/** ISO 3166-2 codes and names, "code name", where leads are most often told apart by region. */
const subdivisions: Readonly<Record<string, string>> = {
  US:
    'AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,' +
    'DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,' +
    'IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,' +
    'MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,' +
    'NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,' +
    'OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,' +
    'SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,' +
    'WV West Virginia,WI Wisconsin,WY Wyoming,PR Puerto Rico',
  CA:
    'AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,' +
    'NS Nova Scotia,NT Northwest Territories,NU Nunavut,ON Ontario,PE Prince Edward Island,' +
    'QC Quebec,SK Saskatchewan,YT Yukon',
  AU:
    'ACT Australian Capital Territory,NSW New South Wales,NT Northern Territory,QLD Queensland,' +
    'SA South Australia,TAS Tasmania,VIC Victoria,WA Western Australia',
  DE:
    'BB Brandenburg,BE Berlin,BW Baden-Württemberg,BY Bayern,BY Bavaria,HB Bremen,HE Hessen,' +
    'HE Hesse,HH Hamburg,MV Mecklenburg-Vorpommern,NI Niedersachsen,NI Lower Saxony,' +
    'NW Nordrhein-Westfalen,NW North Rhine-Westphalia,RP Rheinland-Pfalz,RP Rhineland-Palatinate,' +
    'SH Schleswig-Holstein,SL Saarland,SN Sachsen,SN Saxony,ST Sachsen-Anhalt,ST Saxony-Anhalt,' +
    'TH Thüringen,TH Thuringia',
  GB: 'ENG England,SCT Scotland,WLS Wales,NIR Northern Ireland',
  AT:
    '1 Burgenland,2 Kärnten,2 Carinthia,3 Niederösterreich,3 Lower Austria,4 Oberösterreich,' +
    '4 Upper Austria,5 Salzburg,6 Steiermark,6 Styria,7 Tirol,7 Tyrol,8 Vorarlberg,9 Wien,9 Vienna',
};

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Per country: folded name or code → code. */
const codesOf = new Map(
  Object.entries(subdivisions).map(([country, list]) => {
    const codes = new Map<string, string>();
    for (const entry of list.split(',')) {
      const [code = '', ...name] = entry.split(' ');
      codes.set(fold(name.join(' ')), code).set(fold(code), code);
    }
    return [country, codes];
  }),
);

/**
 * ISO 3166-2 code ("US-CA") of a state or province as people write it, in a known country (alpha-2).
 * Names are understood for US, CA, AU, DE, GB and AT; elsewhere only a code of up to three characters is taken.
 * Null when it cannot be read for certain: "CA" means California only once the country is known.
 */
export function regionCode(country: string, text: string): string | null {
  const written = text.trim();
  const bare = written.toUpperCase().startsWith(`${country}-`) ? written.slice(country.length + 1) : written;
  const codes = codesOf.get(country);
  if (codes) {
    const code = codes.get(fold(bare));
    return code === undefined ? null : `${country}-${code}`;
  }
  return /^[A-Za-z0-9]{1,3}$/.test(bare) ? `${country}-${bare.toUpperCase()}` : null;
}
