/** Highest first. `senior` is an experienced specialist, `employee` one who leads nobody, `junior` one who learns. */
export const seniorityLevels = [
  'owner',
  'executive',
  'vp',
  'director',
  'manager',
  'senior',
  'employee',
  'junior',
] as const;
export type Seniority = (typeof seniorityLevels)[number];

/** All words here are folded: lower case, no accents, "ß" as "ss". */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const juniorWords = words(`
  junior jr intern internship trainee apprentice graduate praktikant praktikantin werkstudent
  werkstudentin azubi auszubildende auszubildender lehrling volontar volontarin stagiaire alternant
  alternante apprenti apprentie becario becaria practicante stagista tirocinante apprendista stagiair
  estagiario estagiaria stazysta praktykant harjoittelija
`);

const any = (words: string): RegExp => new RegExp(`\\b(?:${words.trim().replace(/\s*\n\s*/g, '|')})\\b`);

/** Tried in this order: "Founder & CEO" is an owner, "VP Sales Director" a vice president. */
export const levelPhrases: readonly (readonly [Seniority, RegExp])[] = [
  [
    'owner',
    any(`
      owner|co ?owner|founder|co ?founder|founding partner|managing partner|equity partner|proprietor|sole trader
      inhaber(?:in)?|mitinhaber(?:in)?|grunder(?:in)?|mitgrunder(?:in)?|eigentumer(?:in)?|gesellschafter(?:in)?
      fondateur|fondatrice|cofondateur|cofondatrice|co fondatrice|co fondateur|proprietaire
      propietari[oa]|fundadora?|cofundadora?|dueno|duena|proprietari[oa]|titolare|fondatore
      eigenaar|eigenaresse|oprichter|mede oprichter|wlasciciel(?:ka)?|zalozyciel(?:ka)?|grundare|agare|ejer|grunnlegger
    `),
  ],
  ['vp', any('vp|svp|evp|avp|rvp|vice ?presidente?a?|vizeprasident(?:in)?|vicepresidenta|wiceprezes')],
  [
    'executive',
    any(`
      ceo|cfo|cto|coo|cmo|cio|ciso|cro|cpo|cdo|cso|cco|clo|chro|caio|cxo|chief(?: \\w+){1,3} officer|president|presidente
      managing director|executive director|geschaftsfuhrer(?:in)?|geschaftsfuhrung|geschaftsleitung|geschaftsleiter(?:in)?
      geschaftsfuhrende[rs]?|geschaftsf|gf|vorstand\\w*|prasident(?:in)?|generaldirektor(?:in)?
      pdg|directeur general|directrice generale|president directeur general|gerante?
      director general|directora general|gerente general|director ejecutivo|consejer[oa] delegad[oa]
      amministrat(?:ore|rice) delegat[oa]|amministratore unico|direttore generale
      algemeen directeur|bestuurder|diretora? geral|diretora? executiv[oa]|socio gerente
      prezes(?: zarzadu)?|dyrektor generalny|verkstallande direktor|administrerende direktor|toimitusjohtaja|daglig leder
    `),
  ],
  [
    'director',
    any(`
      director|directora|direktor(?:in)?|directeur|directrice|direttore|direttrice|diretora?|dyrektor(?:ka)?|johtaja
      head of|head|global head|bereichsleit\\w+|hauptabteilungsleit\\w+|ressortleit\\w+|prokurist(?:in)?
      (?:vertriebs|verkaufs|marketing|personal|einkaufs|entwicklungs|produktions|standort|werks|betriebs|it|finanz|kaufmannischer? )leit(?:er|erin|ung)
      leiter(?:in)?|leitung
    `),
  ],
  [
    'manager',
    any(`
      manager|managerin|mgr|gerente|responsable|responsabile|kierownik|kierowniczka|supervisor|superviseur|foreman
      team ?lead(?:er|erin)?|teamleit\\w+|gruppenleit\\w+|abteilungsleit\\w+|filialleit\\w+|niederlassungsleit\\w+
      schichtleit\\w+|marktleit\\w+|jef[ea] de|jef[ea]|chefe? de service|chefe? d equipe|chefe? des? ventes|teamchef(?:in)?
      (?:salgs|forsaljnings|marknads|ekonomi|personal|it|markeds|okonomi|avdelings|enhets|produktions)(?:chef|sjef)
      capo(?:reparto|ufficio|squadra)?|coordenadora?|hoofd|leidinggevende|paallikko
    `),
  ],
  [
    'senior',
    any(
      'senior|sr|principal|lead(?! gen| generation| nurtur| manage)|tech lead|leitende[rn]?|staff engineer|distinguished|fellow',
    ),
  ],
];

/** A product owner owns no company. */
export const ownersOfThings =
  /\b(product|produkt|process|prozess|service|system|data|content|risk|control|application|app|epic|platform|feature|project|solution|asset|home|pet|store) owner\b/;

/** A manager of accounts, products and the like leads no people. */
export const managersOfThings =
  /\b(account|accounts|product|produkt|project|projekt|projects|program|programme|programm|office|community|content|campaign|case|claims|category|success|partner|partnership|partnerships|alliance|event|events|media|process|prozess|vendor|delivery|release|change|configuration|data|crm|seo|sea|ppc|bid|tender|relationship|relation|portfolio|property|facility|brand|development|bdm|key account|territory|channel|ecommerce) (manager|managerin|mgr)\b|\bresponsable (de )?(compte|comptes|produit|projet)\b|\bgerente de (cuenta|cuentas|producto|proyecto|proyectos)\b|\b(proje[ck]t|produ[ck]t|account)manager(in)?\b/;

export const employeeWords = words(`
  engineer developer programmer analyst consultant specialist designer accountant architect
  representative rep sdr bdr administrator admin coordinator technician scientist researcher recruiter
  buyer lawyer attorney advisor adviser agent clerk employee officer associate assistant bookkeeper
  copywriter editor tester operator planner controller auditor nurse teacher driver salesperson
  salesman receptionist dba devops berater beraterin referent referentin techniker technikerin
  angestellte angestellter kaufmann kauffrau vertriebler sekretarin buchhalter buchhalterin
  koordinator informatiker aussendienst innendienst disponent disponentin lehrer lehrerin monteur
  redakteur redakteurin commercial commerciale ingenieur ingenieure developpeur developpeuse comptable
  conseiller conseillere acheteur acheteuse vendeur vendeuse chargee charge technicien technicienne
  ingeniero ingeniera desarrollador desarrolladora vendedor vendedora comercial contable consultor
  consultora analista tecnico tecnica abogado abogada comprador asesor asesora ingegnere sviluppatore
  venditore impiegato impiegata contabile consulente avvocato medewerker verkoper adviseur
  ontwikkelaar inkoper boekhouder handlowiec specjalista inzynier analityk ksiegowy administrativo
  administrativa ksiegowa programista saljare selger radgiver konsulent konsult
`);

/** Endings of German and Dutch compounds: "Softwareentwickler", "Vertriebsmitarbeiterin", "Einkäufer". */
export const employeeStems =
  /(entwickler|mitarbeiter|sachbearbeiter|ingenieur|spezialist|berater|verkaufer|einkaufer|betreuer|medewerker|administrator|mechaniker|anwalt|assistent|utvecklare|ingenjor|techniker|meister|koordinator|planer|konstrukteur|architekt|(?:projekt|produkt|account)manager)(in|innen)?\b/;
