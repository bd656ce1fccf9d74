import { akana, answering, exportAccept } from '@/app/_server/akana';
import { exportPackage } from '@/app/_server/akana-package';
import { resource } from '@/app/_server/resource';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource(
  { GET: answering(exportPackage, exportAccept) },
  akana,
);
