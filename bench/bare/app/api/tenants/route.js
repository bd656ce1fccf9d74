import { readFirstPage } from '../../../database';

export const dynamic = 'force-dynamic';

export function GET() {
  return Response.json(readFirstPage());
}
