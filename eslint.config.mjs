import tseslint from 'typescript-eslint';

/** Forbids imports by path pattern, with the reason as message. */
const noImports = (...rules) => ({
  'no-restricted-imports': ['error', { patterns: rules.map(([group, message]) => ({ group, message })) }],
});
const ZOD = {
  selector: "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
  message: 'write `import * as z from "zod"`, as everywhere.',
};
/** The app checks values with src/shape: zod's words, without the 370 kB that zod weighs in each of Forge's bundles. */
const NO_ZOD_IN_APP = {
  selector: 'ImportDeclaration[source.value=/^zod/]',
  message: 'the app imports `* as z` from src/shape, which weighs 14 kB where zod weighs 370.',
};
const UP = (names) => names.flatMap((name) => [`**/${name}/**`, `**/${name}`]);

export default tseslint.config(
  {
    ignores: ['**/dist/**', 'node_modules/**', '.cache/**', '.sandbox/**', '**/*.cjs', '**/*.mjs', '**/*.js'],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './static/tsconfig.json',
          './sandbox/tsconfig.json',
          './sandbox/shell/tsconfig.json',
          './test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ZOD],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_ZOD_IN_APP] },
  },
  // Import directions: domain <- usecases <- handlers; contract imports src/shape alone; static sees contract only.
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      ...noImports(
        [['@forge/*'], 'the engine is pure: no Forge in src/domain.'],
        [UP(['usecases', 'handlers', 'jira', 'store']), 'src/domain sees only itself and the contract.'],
        [['node:fs', 'node:http', 'node:net', 'node:child_process'], 'the engine does no I/O.'],
      ),
      'no-restricted-syntax': [
        'error',
        NO_ZOD_IN_APP,
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'the engine has no clock: take `now` as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'the engine has no clock: take `now` as an argument.',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'the engine has no randomness.',
        },
      ],
    },
  },
  {
    files: ['src/contract/**/*.ts'],
    rules: noImports([
      ['@forge/*', ...UP(['domain', 'usecases', 'handlers', 'jira', 'store'])],
      'the contract imports src/shape and nothing else.',
    ]),
  },
  {
    files: ['src/usecases/**/*.ts'],
    rules: noImports([['@forge/*', ...UP(['handlers'])], 'use cases take what they need as dependencies.']),
  },
  {
    files: ['src/jira/**/*.ts', 'src/store/**/*.ts'],
    rules: noImports([UP(['handlers']), 'clients and repositories do not know who calls them.']),
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/domain/**', 'src/contract/**', 'src/usecases/**', 'src/jira/**', 'src/store/**'],
    rules: noImports([UP(['sandbox']), 'the app never sees the sandbox.']),
  },
  {
    files: ['static/**/*.ts', 'static/**/*.tsx'],
    rules: noImports([
      [
        '**/src/domain/**',
        '**/src/usecases/**',
        '**/src/handlers/**',
        '**/src/jira/**',
        '**/src/store/**',
        '**/domain/**',
        '**/usecases/**',
      ],
      'screens see src/contract only.',
    ]),
  },
  {
    files: ['sandbox/**/*.ts', 'sandbox/**/*.tsx'],
    rules: {
      ...noImports([
        ['**/src/domain/**', '**/src/usecases/**', '**/src/handlers/**', '**/src/jira/**', '**/src/store/**'],
        'the sandbox runs the bundle and knows no module of src but the contract.',
      ]),
      'no-console': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx', 'scripts/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
);
