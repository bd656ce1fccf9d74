import * as z from 'zod';
import { IssueAnswer } from '../openapi/problem-answer';

export const DerivationAnswer = z.strictObject({
  prefixLength: z.int().meta({
    description:
      'The one asked for, else the derived one. One that is not possible is an issue; the nearest that is stands here.',
  }),
  maximum: z.int().meta({ description: 'The derived prefix length; a smaller one may be chosen.' }),
  because: z.string().meta({ description: 'What decided it, in a sentence.' }),
  shortNumbers: z.array(z.string()).meta({ examples: [['00-20']] }),
  description: z.string().meta({ description: 'The same in a sentence.' }),
  issues: z.array(IssueAnswer).meta({ description: 'What is wrong with the entry; empty when nothing is.' }),
});
