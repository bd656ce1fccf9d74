import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';

const config = [
  { ignores: ['.next/**', 'node_modules/**', '.cache/**', 'data/**', 'next-env.d.ts', 'bench/bare/**'] },
  ...nextVitals,
  ...nextTypescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'react/no-danger': 'error',
    },
  },
  {
    // A link or a push that forgets the scope of the address would lead from one partner to the provider as a whole.
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'next/link', message: 'Links keep the scope of the address: components/scope/link.' },
            {
              name: 'next/navigation',
              importNames: ['useRouter'],
              message: 'Navigation keeps the scope of the address: components/scope/use-router.',
            },
          ],
        },
      ],
    },
  },
];

export default config;
