import { foldWords, isPlaceholder, withoutSpeltUmlauts } from './fold-text.ts';

export const departments = [
  'sales',
  'marketing',
  'communications',
  'customer_service',
  'product',
  'engineering',
  'information_technology',
  'research',
  'design',
  'operations',
  'procurement',
  'finance',
  'human_resources',
  'legal',
  'administration',
] as const;
export type Department = (typeof departments)[number];

/** HubSpot's own `hs_role` values; those that name no department of ours are left out. */
const stated: Readonly<Record<string, Department>> = {
  accounting: 'finance',
  administrative: 'administration',
  business_development: 'sales',
  communications: 'communications',
  customer_service: 'customer_service',
  design: 'design',
  engineering: 'engineering',
  finance: 'finance',
  human_resources: 'human_resources',
  hr: 'human_resources',
  information_technology: 'information_technology',
  it: 'information_technology',
  legal: 'legal',
  marketing: 'marketing',
  operations: 'operations',
  procurement: 'procurement',
  product: 'product',
  production: 'operations',
  public_relations: 'communications',
  quality_assurance: 'engineering',
  recruiting: 'human_resources',
  research: 'research',
  sales: 'sales',
  support: 'customer_service',
};

/** Department from a property that holds departments; null for a value that is not one. */
export function statedDepartment(text: string): Department | null {
  const key = foldWords(text).replaceAll(' ', '_');
  return Object.hasOwn(stated, key) ? (stated[key] ?? null) : null;
}

/** Several words that together mean another department than one of them would alone; the first that fits wins. */
const phrases: readonly (readonly [RegExp, Department])[] = [
  [
    /\b(sales engineer\w*|pre ?sales|solutions? consultant|business development|sales (operations|ops|enablement))\b/,
    'sales',
  ],
  [
    /\b((key |inside |strategic )?account (manager|executive|director)\w*|gro(ss)?kundenbetreu\w*)\b/,
    'sales',
  ],
  [
    /\b(customer|client) (success|service|services|support|care|experience|relations)\b|\bservice client\b|\batencion al cliente\b|\bservizio clienti\b|\bobsluga klienta\b/,
    'customer_service',
  ],
  [
    /\b(product|produkt) ?(manager\w*|owner|management|lead|director)\b|\bhead of product\b|\bvp product\b|\bchefe? de produit\b|\bchief product officer\b/,
    'product',
  ],
  [/\b(supply chain|project management office|business operations)\b/, 'operations'],
  [
    /\b(human resources?|people (operations|ops|and culture|culture|partner|manager|officer)|head of people|vp people|talent (acquisition|manager|management)|recursos humanos|ressources humaines|risorse umane|hr business partner)\b/,
    'human_resources',
  ],
  [
    /\b(public relations|corporate communications?|internal communications?|unternehmenskommunikation|press officer|pressesprecher\w*)\b/,
    'communications',
  ],
  [
    /\b(information technology|it (manager|leiter\w*|director|security|support|admin\w*|specialist|consultant|project manager)|leiter\w* it|system ?administrator\w*|systemadmin\w*|network (engineer|admin\w*)|information security|cyber ?security|help ?desk)\b/,
    'information_technology',
  ],
  [/\b(data scientist|data engineer)\b/, 'engineering'],
  [
    /\b(demand gen(eration)?|growth|social media|content (manager|marketing|strategist)|brand manager|community manager)\b/,
    'marketing',
  ],
  [/\bchief (information|digital)( security)? officer\b/, 'information_technology'],
  [/\bchief (technology|technical) officer\b/, 'engineering'],
  [/\bchief operating officer\b/, 'operations'],
  [/\bchief people officer\b/, 'human_resources'],
  [/\bchief (revenue|sales|commercial) officer\b/, 'sales'],
  [
    /\b((office|executive|administrative|team|personal|management|vorstands) ?(manager\w*|assist\w*)|assistant to|assistenz)\b/,
    'administration',
  ],
];

/** Words that name a department by themselves, or begin one (written with a star). */
const words: Readonly<Record<Department, string>> = {
  sales:
    'sales vertrieb* verkauf* ventes vente commercial commerciale comercial ventas vendas vendite verkoop* sprzedaz* handlowiec ' +
    'forsaljning* salg* saljare selger sdr bdr aussendienst innendienst salesperson salesman vertriebler vendedor vendedora venditore',
  marketing: 'marketing* cmo seo sea ppc brand branding werbung advertising marknad* markeds* mercadeo',
  communications: 'communications communication kommunikation* comunicacion comunicazione pr press presse',
  customer_service:
    'support kundenservice kundendienst kundenbetreu* kundensupport klantenservice kundtjanst kundeservice',
  product: 'produktmanag* productmanager cpo',
  engineering:
    'engineer* developer developers software* devops entwickl* ingenieur* ingenier* ingegner* ingenjor* inzynier developpeur ' +
    'desarroll* sviluppat* programmer* programmier* programista utveckl* ontwikkel* konstrukt* cto qa frontend backend fullstack sre',
  information_technology:
    'it edv informatik* informatique informatica sysadmin cio ciso sistemas infrastructure infrastruktur* dba',
  research:
    'research* forschung* scientist recherche investigacion wissenschaftl* laboratory labor laborleit* onderzoek*',
  design: 'design designer* ux ui grafik* grafiker* kreativ*',
  operations:
    'operations ops logisti* produktion* production manufacturing fertigung* operaciones operazioni warehouse lager* coo ' +
    'betriebsleit* werksleit* werkleit* plant maintenance instandhaltung*',
  procurement:
    'procurement purchasing einkauf* einkaufer* buyer sourcing achats acheteur* compras acquisti inkoop* zakup* inkop*',
  finance:
    'finance finanz* finans* financial financier* finanzas finanza finances financeiro accounting accountant* buchhalt* controlling controller ' +
    'contable contabilidad contabil* comptable comptabilite treasury treasurer steuer* tax audit auditor rechnungswesen ekonomi* ksiegow* ' +
    'boekhoud* cfo bookkeeper okonomi*',
  human_resources:
    'hr rh drh chro recruit* personalleit* personalreferent* personalabteilung personalwesen personalchef personalmanag* ' +
    'personalentwickl* talent',
  legal:
    'legal counsel lawyer attorney rechtsanw* jurist* recht rechtsabteilung juridique legale abogad* avvocat* avocat* compliance datenschutz* clo',
  administration:
    'sekretar* secretar* segretari* office verwaltung* administracion receptionist empfang* administrative',
};

const exact = new Map<string, Department>();
const stems: [stem: string, department: Department][] = [];
for (const department of departments) {
  for (const word of words[department].split(' ')) {
    if (word.endsWith('*')) stems.push([word.slice(0, -1), department]);
    else exact.set(word, department);
  }
}
/** Stems by their first three letters: a title's word is compared with few of them. */
const stemsOf = Map.groupBy(stems, ([stem]) => stem.slice(0, 3));

/**
 * Department from a job title, in the languages of job-seniority.ts. Null when the title names none ("CEO"), or two
 * ("Head of Sales and Marketing").
 */
export function titleDepartment(title: string): Department | null {
  if (isPlaceholder(title)) return null;
  const folded = foldWords(title.split(/\s[@|•]\s|[|•(@\n]|\s(?:at|bei|chez|presso|bij)\s/)[0] ?? '');
  // Whoever helps the head of finance works in the office, not in finance.
  if (/^(\w+ )?(assist\w*|secretary|sekretar\w*) (to|of|for|der|des|de|du|la|del)\b/.test(folded))
    return 'administration';
  return departmentOf(folded) ?? departmentOf(withoutSpeltUmlauts(folded));
}

/** The one department that folded words name; null for none and for several. */
function departmentOf(folded: string): Department | null {
  const found = new Set<Department>();
  let rest = folded;
  for (const [phrase, department] of phrases) {
    if (!phrase.test(rest)) continue;
    found.add(department);
    rest = rest.replace(phrase, ' ');
  }
  for (const word of rest.split(' ')) {
    const department =
      exact.get(word) ?? stemsOf.get(word.slice(0, 3))?.find(([stem]) => word.startsWith(stem))?.[1];
    if (department !== undefined) found.add(department);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
