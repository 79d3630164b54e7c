import type { lookup as en } from '../en/lookup';

export const lookup: typeof en = {
  title: 'Encuentre a sus miembros del Congreso',
  description: 'Quién le representa y cómo comunicarse.',
};
