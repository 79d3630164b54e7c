import type { safety as en } from '../en/safety';

export const safety: typeof en = {
  title: 'Su seguridad en este sitio',
  description: 'Cómo salir rápido de este sitio, qué queda y en qué pensar antes.',
  lead: 'Entre quienes leen esto hay sobrevivientes, y personas que no pueden leer libremente lo que quieren. Esto es lo primero que conviene saber.',
  leavingTitle: 'Salir rápido',
  leaving: [
    '«Salir de esta página», arriba en cada página, le lleva enseguida a otro sitio, neutro, y borra lo que haya escrito aquí.',
    'Con el teclado puede pulsar Mayús tres veces, salvo que su navegador tenga desactivados los scripts.',
    'Para cerrar toda la ventana: Alt y F4 en Windows; Mayús, Comando y W en un Mac.',
  ],
  historyTitle: 'Lo que salir no hace',
  history: [
    'Su navegador sigue mostrando las páginas que vio, y el botón Atrás puede volver a ellas. Con los scripts desactivados, también puede mostrar lo que escribió sin enviar. Salir rápido solo ayuda contra quien mira por encima de su hombro.',
    'Si otra persona puede entrar en su teléfono o computadora, un programa puede estar registrando lo que usted hace, y nada de este sitio puede evitarlo. Borrar el historial también puede llamar la atención. Use un aparato que esa persona nunca haya tenido en la mano: en una biblioteca, en el trabajo o de una amistad.',
  ],
  hotlineTitle: 'Alguien con quien hablar',
  hotline: [
    'La Línea Nacional contra la Trata de Personas contesta a toda hora, en inglés y español, y en otros idiomas con intérprete. No la administramos y no podemos ver si usted llama.',
    'Su propio sitio dice qué guarda y qué comunica a otros. El número que aparece en la pantalla puede ser falso: es mejor que llame usted a la Línea que confiar en una llamada que dice venir de ella.',
  ],
  call: (phone) => `Llame al ${phone}`,
  text: (word, number) => `Envíe ${word} o BEFREE por mensaje de texto al ${number}`,
  tty: 'TTY (teletipo): 711',
  chat: 'Chat en el sitio de la Línea',
  emergency: 'En una emergencia llame al 911.',
  writingTitle: 'Antes de escribir a una oficina',
  writing: [
    'No tiene que contar su historia. Una carta sirve sin una palabra sobre usted, y una llamada también.',
    'Las cartas al Congreso no son confidenciales. El personal las lee y las guarda, y puede pasarlas a la oficina que corresponda.',
    'Las oficinas piden su nombre y su dirección para saber que vive en su distrito. Pueden contestar por correo, por correo electrónico o por teléfono: dé solo los datos por los que sea seguro que le contacten.',
    'Hable con un abogado antes de describir un delito, un arresto o un caso todavía abierto. Una carta puede leerla gente para quien no la escribió.',
    'Si su dirección está protegida por un programa de confidencialidad de direcciones, puede escribir con la dirección del programa y elegir usted su distrito.',
    'Si escribir no es seguro, llamar deja menos rastro. También puede pedir a otra persona que escriba en su propio nombre.',
  ],
  writingLink: 'Qué guarda este sitio y por cuánto tiempo',
};
