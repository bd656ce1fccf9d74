import * as z from 'zod';

export const IssueAnswer = z.strictObject({
  path: z.string().meta({ description: 'Dotted path of the member in the request.' }),
  code: z.string().meta({ description: 'Stable; scripts may depend on it.' }),
  message: z.string().meta({ description: 'For the person who has to act on it.' }),
  holder: z
    .strictObject({ id: z.string(), name: z.string() })
    .optional()
    .meta({ description: 'Who has what was asked for.' }),
  suggestion: z.string().optional().meta({ description: 'A value that would be accepted.' }),
});

/** RFC 9457, `application/problem+json`. */
export const ProblemAnswer = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().meta({ description: 'Stable; scripts may depend on it.' }),
  detail: z.string(),
  requestId: z.string().meta({ description: 'The same as in the log of the server.' }),
  issues: z.array(IssueAnswer).meta({ description: 'Every mistake at once.' }),
});
