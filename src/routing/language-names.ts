import { foldWords } from './fold-text.ts';

/** ISO 639-1 code → its name in English and in itself, folded. */
const names: Readonly<Record<string, string>> = {
  ar: 'arabic,العربية',
  bg: 'bulgarian,български',
  ca: 'catalan,catala',
  cs: 'czech,cestina,cesky',
  da: 'danish,dansk',
  de: 'german,deutsch,allemand,aleman,tedesco,duits',
  el: 'greek,ελληνικα',
  en: 'english,englisch,anglais,ingles,inglese,engels',
  es: 'spanish,espanol,castellano,spanisch,espagnol,spagnolo',
  et: 'estonian,eesti',
  fi: 'finnish,suomi',
  fr: 'french,francais,franzosisch,frances,francese,frans',
  he: 'hebrew,עברית',
  hi: 'hindi,हिन्दी',
  hr: 'croatian,hrvatski',
  hu: 'hungarian,magyar',
  id: 'indonesian,bahasa indonesia',
  it: 'italian,italiano,italienisch,italien',
  ja: 'japanese,日本語',
  ko: 'korean,한국어',
  lt: 'lithuanian,lietuviu',
  lv: 'latvian,latviesu',
  nl: 'dutch,nederlands,hollandisch,niederlandisch',
  no: 'norwegian,norsk',
  pl: 'polish,polski,polnisch',
  pt: 'portuguese,portugues,portugiesisch',
  ro: 'romanian,romana',
  ru: 'russian,русскии',
  sk: 'slovak,slovencina',
  sl: 'slovenian,slovenscina',
  sv: 'swedish,svenska',
  th: 'thai',
  tr: 'turkish,turkce',
  uk: 'ukrainian,українська',
  vi: 'vietnamese,tieng viet',
  zh: 'chinese,mandarin,中文',
};

const codeOfName = new Map<string, string>();
for (const [code, list] of Object.entries(names)) {
  for (const name of list.split(',')) codeOfName.set(foldWords(name), code);
}

/**
 * ISO 639-1 code of a language as HubSpot writes it ("pt-br", "zh_TW", "nb") or people do ("Deutsch").
 * The country behind the hyphen is dropped: whoever speaks pt answers pt-br. Null for what is neither.
 */
export function languageCode(text: string): string | null {
  const named = codeOfName.get(foldWords(text));
  if (named !== undefined) return named;
  const tag = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/.exec(text.trim().toLowerCase())?.[1];
  if (tag === undefined) return null;
  const code = renamed[tag] ?? tag;
  return iso639.has(code) ? code : null;
}

/** Norwegian is one language to whoever answers, and two codes are older than the standard. */
const renamed: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id' };

const iso639: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en ' +
    'eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ' +
    'ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nd ne ng ' +
    'nl no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv ' +
    'sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** Countries with one language of business; Belgium, Canada, Switzerland, Finland, India and their like have none. */
const languageOfCountry = new Map(
  Object.entries({
    de: 'DE AT LI',
    en: 'GB IE US AU NZ',
    fr: 'FR MC',
    es: 'ES MX AR CL CO PE UY EC VE CR PA GT HN SV NI DO CU BO',
    it: 'IT SM',
    pt: 'PT BR',
    ...{ nl: 'NL', pl: 'PL', cs: 'CZ', sk: 'SK', hu: 'HU', ro: 'RO', bg: 'BG', el: 'GR', hr: 'HR', sl: 'SI' },
    ...{ sv: 'SE', da: 'DK', no: 'NO', is: 'IS', lt: 'LT', ja: 'JP', ko: 'KR', tr: 'TR', vi: 'VN', th: 'TH' },
    ...{ id: 'ID', sq: 'AL', zh: 'CN TW' },
  }).flatMap(([language, list]) => list.split(' ').map((country) => [country, language] as const)),
);

/** The language of a country (alpha-2) that has but one; null otherwise. No more than a hint about a person. */
export const onlyLanguageOf = (country: string): string | null => languageOfCountry.get(country) ?? null;
