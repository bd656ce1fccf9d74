import type { Permission } from '@/lib/permissions';

export type NumbersPage = 'inventory' | 'map' | 'free' | 'owners' | 'paste' | 'requests' | 'policy';

export interface NumbersPlace {
  page: NumbersPage;
  label: string;
  href: string;
  needs: Permission;
  /** Other words that the palette finds it by. */
  keywords: string;
}

export const numbersPages: readonly NumbersPlace[] = [
  {
    page: 'inventory',
    label: 'Inventory',
    href: '/numbers',
    needs: 'access-number.list',
    keywords: 'access numbers blocks did',
  },
  {
    page: 'map',
    label: 'Map',
    href: '/numbers/map',
    needs: 'number.map',
    keywords: 'decade grid number plan',
  },
  {
    page: 'free',
    label: 'Free blocks',
    href: '/numbers/free',
    needs: 'number.find-free',
    keywords: 'find available gap hold',
  },
  {
    page: 'owners',
    label: 'Who had it',
    href: '/numbers/owners',
    needs: 'number.ownership',
    keywords: 'owner history trace',
  },
  {
    page: 'paste',
    label: 'Paste & CSV',
    href: '/numbers/paste',
    needs: 'number-sheet.list',
    keywords: 'import upload spreadsheet excel',
  },
  {
    page: 'requests',
    label: 'Requests',
    href: '/transfer-requests',
    needs: 'transfer-request.list',
    keywords: 'transfer hand over decide import conflict',
  },
  {
    page: 'policy',
    label: 'Policy',
    href: '/numbers/policy',
    needs: 'numbering-policy.get',
    keywords: 'quarantine days reservation settings',
  },
];
