import type { held as en } from '../en/held';

export const held: typeof en = {
  unlock: {
    title: 'Abra su mensaje',
    why: 'Los enlaces quedan en los historiales. Escriba el apellido y el código postal que dio al escribir, para ver el texto y sus datos. Este navegador los muestra entonces durante 15 minutos.',
    zip: 'Código postal (ZIP)',
    button: 'Abrir',
    problems: {
      missing: 'Escriba el apellido y el código postal que dio al escribir',
      wrong: 'Revise el apellido y el código postal: juntos no abren nada aquí',
      too_many: 'Demasiados intentos: inténtelo de nuevo en una hora',
    },
  },
};
