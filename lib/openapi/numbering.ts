import { DerivationAnswer } from '../numbering/answers';
import { deriveNumbers } from '../numbering/derive-numbers';
import { operation } from './operation';

export const numberingPaths = {
  '/numbering/derivation': {
    post: operation('post', {
      id: 'deriveNumbers',
      group: 'numbering',
      summary: 'Derive prefix length and short numbers',
      description:
        'Nothing is stored. What is wrong with the entry stands in `issues`; the answer is 200 all the same.',
      body: { schema: deriveNumbers.input },
      success: { status: 200, description: 'What the entry means.', schema: DerivationAnswer },
    }),
  },
};
