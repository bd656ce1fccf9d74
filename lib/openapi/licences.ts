import { LicenceReportAnswer } from '../licences/answers';
import { LicenceReportInput } from '../licences/get-licence-report';
import { operation } from './operation';

export const licencePaths = {
  '/licence-report': {
    get: operation('get', {
      id: 'getLicenceReport',
      group: 'reports',
      summary: 'Read licence use of a month',
      description:
        'By finance ID, feature level and partner. Each subscriber entry counts as one licence of its feature level while its tenant is outside the bin; months are those of UTC.',
      query: LicenceReportInput,
      success: { status: 200, description: 'The report, its rows by page.', schema: LicenceReportAnswer },
      refusals: [400, 422],
    }),
  },
};
