import {
  ArrowDownToLine,
  ArrowRightLeft,
  Building2,
  Cable,
  ChartColumn,
  Grid3x3,
  Handshake,
  Hash,
  History,
  LayoutDashboard,
  ListChecks,
  MailCheck,
  Plug,
  ScrollText,
  Server,
  Settings,
  Stamp,
  Users,
  Webhook,
} from 'lucide-react';
import type { RailIconName } from './rail-items';

export function RailIcon({ name }: { name: RailIconName }) {
  const Icon = icons[name];
  return <Icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />;
}

const icons = {
  overview: LayoutDashboard,
  tenants: Building2,
  numbers: Hash,
  map: Grid3x3,
  partners: Handshake,
  activations: MailCheck,
  import: ArrowDownToLine,
  moves: ArrowRightLeft,
  templates: Stamp,
  jobs: ListChecks,
  reports: ChartColumn,
  audit: ScrollText,
  subsystems: Server,
  trunks: Cable,
  users: Users,
  api: Plug,
  webhooks: Webhook,
  settings: Settings,
  activity: History,
} as const;
