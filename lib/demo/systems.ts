import type { DemoSystem } from './story';

const featureLevels = ['BASIC', 'STANDARD', 'PREMIUM'];

/** The telephony systems of the demo provider. */
export const demoSystems: DemoSystem[] = [
  {
    draft: {
      name: 'MX-ONE Solna',
      servers: [1, 2, 3, 4],
      domains: ['solna.voice.example', 'kungsholmen.voice.example', 'uppsala.voice.example'],
      featureLevels,
    },
    daysAgo: 181,
  },
  {
    draft: {
      name: 'MX-ONE Göteborg',
      servers: [1, 2],
      domains: ['goteborg.voice.example', 'boras.voice.example'],
      featureLevels,
    },
    daysAgo: 180,
  },
  {
    draft: {
      name: 'MX-ONE Oslo',
      servers: [1, 2, 3],
      domains: ['oslo.voice.example', 'drammen.voice.example'],
      featureLevels,
    },
    daysAgo: 174,
  },
  {
    draft: {
      name: 'MX-ONE Hamburg',
      servers: [1, 2],
      domains: ['hamburg.voice.example', 'bremen.voice.example'],
      featureLevels: ['BASIC', 'STANDARD'],
    },
    daysAgo: 143,
  },
];
