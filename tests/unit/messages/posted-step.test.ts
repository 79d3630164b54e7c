import { expect, test } from 'vitest';
import { readPostedStep } from '@/lib/messages/posted-step';

test.each(['unreachedShown', 'told'])(
  'a page whose field is named %s says that no office is reached',
  (name) => {
    const form = new FormData();
    form.set('step', 'write');
    form.set(name, 'yes');
    expect(readPostedStep(form).typed).toMatchObject({ unreachedShown: 'yes' });
  },
);
