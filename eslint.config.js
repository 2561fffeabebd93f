import tseslint from 'typescript-eslint';

const banned = (object, message, property) => ({ object, ...(property && { property }), message });

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.data/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      eqeqeq: 'error',
      'max-params': ['error', 3],
      'no-console': 'error',
      'no-nested-ternary': 'error',
      'no-warning-comments': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that one thing has one name.' },
        { selector: 'ExportAllDeclaration', message: 'Name what is exported.' },
      ],
      'no-restricted-properties': [
        'error',
        banned('process', 'bot/config.ts reads the environment once; take the value as an argument.', 'env'),
      ],
    },
  },
  {
    files: ['bot/domain/**', 'bot/use-cases/**', 'bot/language/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Date', message: 'Take the clock as an argument.' }],
      'no-restricted-properties': ['error', banned('Math', 'Take chance as an argument.', 'random')],
    },
  },
  {
    // Programs print, read their own environment and start things; tests and measurements may as well.
    files: ['bot/index.ts', 'bot/start.ts', 'bot/cli/**', 'test/**', 'manifest/**', 'infra/**'],
    rules: { 'no-console': 'off', 'no-restricted-properties': 'off' },
  },
  {
    files: ['test/**'],
    rules: {
      'max-params': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
