import { plural } from '@/lib/campaign/plural';
import type { testMode as en } from '../en/test-mode';

const letters = (count: number) =>
  plural('es', count, { one: 'una carta', other: `${count} cartas` });

export const testMode: typeof en = {
  note: '(va a una entrada de prueba: esta oficina no la recibe)',
  button: (count) => `Probar con ${letters(count)}`,
  buttonBoth: (sent, tried) =>
    `Enviar a ${plural('es', sent, { one: 'una oficina', other: `${sent} oficinas` })} y probar con ${letters(tried)}`,
};
