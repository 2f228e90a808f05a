/** The arrows of the design: each rule carries its reason, so that a breach explains itself. */
const sides = ['http', 'jobs', 'hubspot', 'store', 'channels'];
// Pure data and arithmetic only: no I/O, no clock of their own.
const pureLibraries = [
  'zod',
  'temporal-polyfill',
  'i18n-iso-countries',
  'tldts',
  'iso-3166',
  'libphonenumber-js',
  'countries-and-timezones',
  'zipcode-to-timezone',
  'company-email-validator/free_email_provider_domains.js',
  'disposable-email-domains',
];

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which part knows which.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'routing-is-pure',
      severity: 'error',
      comment: 'routing/ decides and knows nothing of the world; only pure libraries may come in.',
      from: { path: '^src/routing/' },
      to: { pathNot: ['^src/routing/', `node_modules/(${pureLibraries.join('|')})(/|$)`] },
    },
    {
      name: 'learning-is-pure',
      severity: 'error',
      comment: 'learning/ makes what routing/ decides by, from what it is given; it knows nothing else.',
      from: { path: '^src/learning/' },
      to: { pathNot: ['^src/(learning|routing)/'] },
    },
    {
      name: 'rulebook-file-is-pure',
      severity: 'error',
      comment: 'rulebook-file/ turns text into a rulebook and back; what names mean it is told.',
      from: { path: '^src/rulebook-file/' },
      to: { pathNot: ['^src/(rulebook-file|routing)/', 'node_modules/(zod|yaml)/'] },
    },
    {
      name: 'contract-stands-alone',
      severity: 'error',
      comment: 'The cards get a copy of contract/, so it may import zod and nothing else.',
      from: { path: '^src/contract/' },
      to: { pathNot: ['^src/contract/', 'node_modules/zod/'] },
    },
    {
      name: 'log-is-pure',
      severity: 'error',
      comment:
        'The hash chain can be checked by anybody who has the rows: it knows neither database nor HubSpot.',
      from: { path: '^src/log/' },
      to: { pathNot: ['^src/log/', 'node_modules/canonicalize/', '^crypto$', '^node:crypto$'] },
    },
    ...sides.map((side) => ({
      name: `${side}-knows-no-other-side`,
      severity: 'error',
      comment: 'http, jobs, hubspot, store and channels do not import each other; app.ts joins them.',
      from: { path: `^src/${side}/` },
      to: { path: `^src/(${sides.filter((other) => other !== side).join('|')})/` },
    })),
    {
      name: 'usecases-know-no-edge',
      severity: 'error',
      comment: 'A verb is given its adapters; it does not know who calls it.',
      from: { path: '^src/usecases/' },
      to: { path: '^src/(http|jobs|cli|demo)/' },
    },
    {
      name: 'nothing-imports-demo',
      severity: 'error',
      comment: 'Production code has no demo branch: it is only given another base URL.',
      from: { path: '^src/', pathNot: '^src/demo/' },
      to: { path: '^src/demo/' },
    },
    {
      name: 'cards-import-nothing-from-src',
      severity: 'error',
      comment: 'Cards are uploaded to HubSpot and run there; they share only the checked copy of contract/.',
      from: { path: '^hubspot-project/' },
      to: { path: '^(src|test)/' },
    },
    {
      name: 'no-dev-packages-in-production',
      severity: 'error',
      comment: 'npm start runs without dev dependencies.',
      from: { path: '^src/', pathNot: '^src/demo/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
