'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { sendMailAgain } from '@/lib/mail/send-again';
import { sendTestMail } from '@/lib/mail/send-test-mail';

/** Leads to the mail, whose page follows it until it has left. */
export const sendMailAgainAction = action(sendMailAgain, { then: ({ id }) => redirect(`/mails/${id}`) });

export const sendTestMailAction = action(sendTestMail, { then: ({ id }) => redirect(`/mails/${id}`) });
