import type { before as en } from '../en/before';

export const before: typeof en = {
  title: 'Antes de escribir',
  description:
    'Cómo salir rápido de este sitio y qué conviene saber antes de escribir a una oficina.',
  lead: 'Un minuto de lectura, para usted y por si alguien ve su pantalla.',
  exitTitle: 'Cómo salir rápido',
  exit: (host) => [
    `«Salir de esta página», arriba en cada página, le lleva enseguida a ${host} y borra lo que haya escrito aquí.`,
    'Con el teclado, pulse Mayús tres veces. Para eso hacen falta los scripts; para el enlace, no.',
    'No borra su historial: el navegador sigue mostrando las páginas que vio, y en un teléfono o una computadora vigilados no oculta nada.',
  ],
  keepTitle: 'Qué se guarda mientras escribe',
  keep: [
    'Lo que escribe se guarda cifrado en nuestro servidor hasta dos horas después de su último paso. Solo lo abre una cookie de su navegador, y desaparece cuando usted sale o envía.',
    'En este aparato no se guarda nada si usted no lo pide.',
  ],
  letterTitle: 'Qué revela una carta',
  start: 'Seguir y escribir',
  call: 'Mejor llamar: deja menos rastro',
  selfSend: 'Escribir sin darnos su nombre',
};
