import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** routing/ and learning/ are pure: the same inputs give the same decision, byte for byte, on any machine at any time. */
const impure = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'routing/ has no clock: take `now` as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'routing/ has no clock: take `now` as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'routing/ has no chance: hash the inputs.',
  },
  {
    selector: "MemberExpression[object.property.name='Now']",
    message: 'routing/ has no clock: take `now` as an argument.',
  },
  { selector: ':function[async=true]', message: 'routing/ has no promises.' },
  { selector: "NewExpression[callee.name='Promise']", message: 'routing/ has no promises.' },
];

export default tseslint.config(
  { ignores: ['node_modules/', '.baton/', 'coverage/', 'bench/node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/routing/**', 'src/learning/**'],
    rules: {
      'no-restricted-syntax': ['error', ...impure],
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'console',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'queueMicrotask',
        'performance',
        'crypto',
      ],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/config.ts', 'src/demo/**', 'src/cli/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
      ],
    },
  },
  {
    files: [
      '*.config.js',
      '.dependency-cruiser.js',
      'src/demo/**',
      'scripts/**',
      'bench/**',
      'hubspot-project/**',
    ],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        document: 'readonly',
        window: 'readonly',
        self: 'readonly',
        Worker: 'readonly',
        Response: 'readonly',
      },
    },
    rules: { 'no-restricted-exports': 'off' },
  },
);
