import type { rehearsal as en } from '../en/rehearsal';

export const rehearsal: typeof en = {
  note: '(va a una entrada de prueba: esta oficina no la recibe)',
  button: (count) => (count === 1 ? 'Probar con una carta' : `Probar con ${count} cartas`),
  buttonBoth: (sent, tried) =>
    `Enviar a ${sent === 1 ? 'una oficina' : `${sent} oficinas`} y probar con ${tried === 1 ? 'una carta' : `${tried} cartas`}`,
};
