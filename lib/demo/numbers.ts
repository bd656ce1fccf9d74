import type * as z from 'zod';
import type { BlockDraft } from '../access-numbers/model';
import type { SmsAccountDraft } from '../sms-accounts/model';
import type { TrunkDraft } from '../trunks/model';

/** The access numbers of the demo provider, and what they run over. */

export const demoTrunks: { draft: z.input<typeof TrunkDraft>; daysAgo: number }[] = [
  {
    draft: {
      name: 'Svea Carrier Stockholm',
      domain: 'sip1.sveacarrier.example',
      carrier: 'Svea Carrier',
      registration: { number: '46850101000', user: 'voice-solna' },
      prefixes: [
        { prefix: '0', cost: 2 },
        { prefix: '00', cost: 9 },
      ],
    },
    daysAgo: 179,
  },
  {
    draft: { name: 'Svea Carrier Göteborg', domain: 'sip2.sveacarrier.example', carrier: 'Svea Carrier' },
    daysAgo: 178,
  },
  {
    draft: { name: 'Fjordlinje Oslo', domain: 'trunk.fjordlinje.example', carrier: 'Fjordlinje' },
    daysAgo: 173,
  },
  {
    draft: {
      name: 'Hansekabel Hamburg',
      domain: 'sbc.hansekabel.example',
      carrier: 'Hansekabel',
      prefixes: [{ prefix: '9', cost: 1 }],
    },
    daysAgo: 142,
  },
];

export const demoSmsAccounts: { draft: z.input<typeof SmsAccountDraft>; daysAgo: number }[] = [
  {
    draft: {
      name: 'Svea SMS',
      carrier: 'Svea Carrier',
      host: 'smpp.sveacarrier.example',
      port: 2775,
      maxRate: 50,
      systemId: 'voice-solna',
    },
    daysAgo: 177,
  },
  {
    draft: { name: 'Fjordlinje SMS', host: 'smpp.fjordlinje.example', port: 2776, smppType: 'RECEIVER' },
    daysAgo: 160,
  },
];

const over = (name: string, prefix = '') => ({ trunks: [{ name, prefix }] });

export const demoBlocks: { draft: z.input<typeof BlockDraft>; daysAgo: number }[] = [
  { draft: { number: '46850101000', count: 1000, ...over('Svea Carrier Stockholm', '0') }, daysAgo: 177 },
  { draft: { number: '46850102000', count: 1000, ...over('Svea Carrier Stockholm', '0') }, daysAgo: 121 },
  {
    draft: {
      number: '46184710000',
      count: 1000,
      ...over('Svea Carrier Stockholm'),
      note: 'Ported from the county in spring',
    },
    daysAgo: 176,
  },
  { draft: { number: '46313800000', count: 1000, ...over('Svea Carrier Göteborg') }, daysAgo: 176 },
  { draft: { number: '46332100000', count: 500, ...over('Svea Carrier Göteborg') }, daysAgo: 175 },
  { draft: { number: '4721500000', count: 1000, ...over('Fjordlinje Oslo') }, daysAgo: 172 },
  { draft: { number: '4732200000', count: 1000, ...over('Fjordlinje Oslo') }, daysAgo: 171 },
  { draft: { number: '494032000000', count: 2000, ...over('Hansekabel Hamburg', '9') }, daysAgo: 141 },
  { draft: { number: '494214400000', count: 10_000, ...over('Hansekabel Hamburg', '9') }, daysAgo: 141 },
  { draft: { number: '71200', count: 100, media: 'TEXT', smsAccounts: ['Svea SMS'] }, daysAgo: 150 },
  {
    draft: {
      number: '46701800000',
      count: 200,
      media: 'VOICE_AND_TEXT',
      ...over('Svea Carrier Göteborg'),
      smsAccounts: ['Svea SMS'],
    },
    daysAgo: 117,
  },
  { draft: { number: '4620100100', count: 50, note: 'Free of charge for the caller' }, daysAgo: 60 },
];

export type DemoNumberEvent = { first: string; last: string; daysAgo: number; reason?: string } & (
  | { does: 'assign'; tenant: string }
  | { does: 'unassign' }
  | { does: 'reserve'; endsIn: number; note: string }
);

const assign = (daysAgo: number, tenant: string, [first, last]: [string, string]): DemoNumberEvent => ({
  does: 'assign',
  daysAgo,
  tenant,
  first,
  last,
});

/** In the order in which they happened on one day; days ago and days until in days. */
export const demoNumberEvents: DemoNumberEvent[] = [
  assign(171, 'Norrsken Fastigheter', ['46850101000', '46850101249']),
  assign(169, 'Sjöstad Vård', ['46850101250', '46850101699']),
  assign(165, 'Västhamn Logistik', ['46313800000', '46313800599']),
  assign(161, 'Fjellhaug Eiendom', ['4721500000', '4721500099']),
  assign(157, 'Drammen Sjømat', ['4732200000', '4732200199']),
  assign(150, 'Lyktan Förskolor', ['46850101700', '46850101799']),
  assign(149, 'Borås Textil', ['46332100000', '46332100199']),
  assign(148, 'Sjöstad Vård', ['71200', '71204']),
  assign(139, 'Hallonbergen Bil', ['46850101800', '46850101829']),
  assign(138, 'Elbspeicher Handel', ['494032000000', '494032000199']),
  assign(133, 'Hafenlotsen Nord', ['494032000200', '494032000299']),
  assign(128, 'Müller und Söhne', ['494214400000', '494214400399']),
  assign(125, 'Nordvest Ferge', ['4721500130', '4721500499']),
  assign(116, 'Hallonbergen Bil', ['46701800000', '46701800019']),
  assign(111, 'Uppsala Biobank', ['46184710000', '46184710199']),
  assign(91, 'Weserkraft Energie', ['494214400400', '494214400899']),
  assign(76, 'Vattugatan Advokater', ['46850102000', '46850102079']),
  assign(67, 'Blankenese Klinik', ['494032000300', '494032000549']),
  assign(63, 'Fyren Rederi', ['46850102200', '46850102249']),
  assign(40, 'Tuve Trädgård', ['46313800700', '46313800719']),
  {
    does: 'unassign',
    daysAgo: 12,
    first: '46313800580',
    last: '46313800599',
    reason: 'The night shift has mobile telephones now',
  },
  { does: 'reserve', daysAgo: 3, first: '46850102300', last: '46850102399', endsIn: 18, note: 'Order 5544' },
  {
    does: 'reserve',
    daysAgo: 1,
    first: '46701800100',
    last: '46701800119',
    endsIn: 5,
    note: 'Waiting for Sundby’s signature',
  },
];
