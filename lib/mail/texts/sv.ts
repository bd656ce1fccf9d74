import type { Words } from './wording';

export const swedish: Words = {
  greeting: (name) => (name === '' ? 'Hej,' : `Hej ${name},`),
  orOpen: 'Eller öppna den här adressen:',
  footer: (place) => `Skickat av Tenantry på ${place}. Svar på det här meddelandet läses inte.`,
  kinds: {
    invitation: ({ tenantName, inviterName, expiresAt }) => ({
      subject: `Din åtkomst till ${tenantName}`,
      paragraphs: [
        `${inviterName} bjuder in dig att sköta ${tenantName}.`,
        'Välj ett lösenord för att komma in. Är kunden inte aktiv än går du sedan igenom dess nummer och personer och aktiverar den.',
      ],
      action: 'Välj lösenord',
      afterwards: [
        `Länken gäller en gång, till ${expiresAt}. Be ${inviterName} om en ny efter det.`,
        'Den är bara till för dig: skicka den inte vidare. Väntade du dig inte det här meddelandet kan du ta bort det; då händer ingenting.',
      ],
    }),
    activated: ({ tenantName, toAddress }) => ({
      subject: `${tenantName} är aktiv`,
      paragraphs: [
        `${tenantName} är nu aktiv och dess nummer är i drift.`,
        `Logga in med ${toAddress} och ditt lösenord för att se nummer, personer och vad som har ändrats.`,
      ],
      action: 'Öppna konsolen',
      afterwards: [],
    }),
    'password-reset': ({ expiresAt }) => ({
      subject: 'Välj ett nytt lösenord',
      paragraphs: ['Ett nytt lösenord har begärts för den här adressen på inloggningssidan. Välj det här.'],
      action: 'Välj ett nytt lösenord',
      afterwards: [
        `Länken gäller en gång, till ${expiresAt}.`,
        'Har du inte begärt det kan du ta bort meddelandet; ditt lösenord förblir som det är.',
      ],
    }),
    'password-changed': ({ at, toAddress }) => ({
      subject: 'Ditt lösenord har ändrats',
      paragraphs: [`Lösenordet för ${toAddress} ändrades ${at}.`, 'Var det du behöver du inte göra något.'],
      action: 'Till inloggningssidan',
      afterwards: [
        'Var det inte du, välj genast ett annat: gå via ”Password forgotten?” (glömt lösenord) på inloggningssidan och säg till din administratör.',
      ],
    }),
    'support-request': ({ tenantName, personName, reason, minutes }) => ({
      subject: `${personName} ber att få se ${tenantName}`,
      paragraphs: [
        `${personName} hos din leverantör ber att få se konsolen för ${tenantName}. Åtkomsten skulle gälla i ${minutes} minuter; allt kan läsas och inget ändras.`,
      ],
      quote: { by: 'Angivet skäl:', text: reason },
      action: 'Tillåt eller avböj',
      afterwards: ['Ingen kommer in innan du har tillåtit det. Du kan avsluta åtkomsten när som helst.'],
    }),
    'webhook-paused': ({ webhookName, failures, at }) => ({
      subject: `Webhook pausad: ${webhookName}`,
      paragraphs: [
        `Mottagaren för webhooken ${webhookName} har inte tagit emot något sedan ${at}; ${failures} försök i rad misslyckades. Webhooken är nu pausad och ingenting skickas längre.`,
        'Se vad mottagaren svarade, rätta felet och återuppta webhooken. Det som har hänt under tiden sparas i 30 dagar.',
      ],
      action: 'Öppna webhooken',
      afterwards: [],
    }),
    test: ({ toAddress }) => ({
      subject: 'Ett testmeddelande från Tenantry',
      paragraphs: [
        `E-postservern tog emot det här meddelandet till ${toAddress}. Inbjudningar och nya lösenord når fram på samma väg.`,
      ],
      action: 'Öppna utkorgen',
      afterwards: [],
    }),
  },
};
