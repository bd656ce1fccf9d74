import type { Words } from './wording';

export const french: Words = {
  greeting: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  orOpen: 'Ou ouvrez cette adresse\u00a0:',
  footer: (place) => `Envoyé par Tenantry, ${place}. Les réponses à ce message ne sont pas lues.`,
  kinds: {
    invitation: ({ tenantName, inviterName, expiresAt }) => ({
      subject: `Votre accès à ${tenantName}`,
      paragraphs: [
        `${inviterName} vous invite à administrer ${tenantName}.`,
        'Choisissez un mot de passe pour entrer. Si le client n’est pas encore actif, vérifiez ensuite ses numéros et ses personnes, puis activez-le.',
      ],
      action: 'Choisir un mot de passe',
      afterwards: [
        `Le lien ne sert qu’une fois, jusqu’à cette date\u00a0: ${expiresAt}. Passé ce délai, demandez-en un autre à ${inviterName}.`,
        'Il n’est destiné qu’à vous\u00a0: ne le transmettez pas. Si vous n’attendiez pas ce message, supprimez-le\u00a0; rien ne se passera.',
      ],
    }),
    activated: ({ tenantName, toAddress }) => ({
      subject: `${tenantName} est actif`,
      paragraphs: [
        `${tenantName} est désormais actif et ses numéros sont en service.`,
        `Connectez-vous avec ${toAddress} et votre mot de passe pour voir ses numéros, ses personnes et ce qui a changé.`,
      ],
      action: 'Ouvrir la console',
      afterwards: [],
    }),
    'password-reset': ({ expiresAt }) => ({
      subject: 'Choisir un nouveau mot de passe',
      paragraphs: [
        'Un nouveau mot de passe a été demandé pour cette adresse sur la page de connexion. Choisissez-le ici.',
      ],
      action: 'Choisir un nouveau mot de passe',
      afterwards: [
        `Le lien ne sert qu’une fois, jusqu’à cette date\u00a0: ${expiresAt}.`,
        'Si vous n’avez rien demandé, supprimez ce message\u00a0; votre mot de passe reste le même.',
      ],
    }),
    'password-changed': ({ at, toAddress }) => ({
      subject: 'Votre mot de passe a été modifié',
      paragraphs: [
        `Le mot de passe de ${toAddress} a été modifié\u00a0: ${at}.`,
        'Si c’était vous, il n’y a rien à faire.',
      ],
      action: 'Aller à la page de connexion',
      afterwards: [
        'Si ce n’était pas vous, choisissez tout de suite un autre mot de passe\u00a0: sur la page de connexion, prenez « Password forgotten? » (mot de passe oublié), et prévenez votre administrateur.',
      ],
    }),
    'support-request': ({ tenantName, personName, reason, minutes }) => ({
      subject: `${personName} demande à consulter ${tenantName}`,
      paragraphs: [
        `${personName}, de votre fournisseur, demande à consulter la console de ${tenantName}. L’accès durerait ${minutes} minutes et permettrait de tout lire sans rien modifier.`,
      ],
      quote: { by: 'Le motif indiqué\u00a0:', text: reason },
      action: 'Accorder ou refuser',
      afterwards: ['Personne n’entre avant votre accord. Vous pouvez mettre fin à l’accès à tout moment.'],
    }),
    'webhook-paused': ({ webhookName, failures, at }) => ({
      subject: `Le webhook ${webhookName} est suspendu`,
      paragraphs: [
        `Le destinataire du webhook ${webhookName} n’a rien accepté depuis le ${at} ; ${failures} tentatives de suite ont échoué. Le webhook est suspendu et plus rien n’est envoyé.`,
        'Regardez ce que le destinataire a répondu, corrigez l’erreur et reprenez le webhook. Ce qui s’est passé entre-temps est conservé pendant 30 jours.',
      ],
      action: 'Ouvrir le webhook',
      afterwards: [],
    }),
    test: ({ toAddress }) => ({
      subject: 'Un message d’essai de Tenantry',
      paragraphs: [
        `Le serveur de messagerie a accepté ce message pour ${toAddress}. Les invitations et les nouveaux mots de passe suivent le même chemin.`,
      ],
      action: 'Ouvrir la boîte d’envoi',
      afterwards: [],
    }),
  },
};
