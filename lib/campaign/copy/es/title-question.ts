import type { titleQuestion as en } from '../en/title-question';

export const titleQuestion: typeof en = {
  hint: (names) =>
    `Sin un tratamiento no podemos entregar ninguna carta a ${names}. Nunca inventamos uno por usted.`,
  senateHint: (names) => `Para ${names} tiene que ser Mr., Mrs., Ms., Miss o Dr.`,
  without: {
    selfSend: 'Sin ese tratamiento: yo envío estas cartas',
    otherWay: 'Sin ese tratamiento: que estas cartas vayan por otro camino',
  },
  withoutHint: (names) => `Las cartas a ${names}.`,
  missing: (names) => `Elija un tratamiento para las cartas a ${names}, o marque que no da ninguno`,
  notTaken: (names) =>
    `Elija Mr., Mrs., Ms., Miss o Dr. para las cartas a ${names}, o marque que no da ese tratamiento`,
};
