import { plural } from '@/lib/campaign/plural';
import type { RejectionCode } from '@/lib/campaign/rejection-codes';
import type * as en from '../en';

export const receipt: typeof en.receipt = {
  title: 'Su mensaje',
  description: 'Qué fue de su mensaje.',
  thanks: {
    saved: 'Gracias. Su mensaje está guardado. Abajo se ve en qué punto está cada carta.',
    selfSend:
      'Su mensaje está guardado. No podemos entregar estas cartas por usted, pero usted puede enviarlas: abajo está cada oficina.',
    capture: 'Sus cartas se escribieron en esta máquina. No se enviaron a las oficinas.',
    confirm: 'Falta un paso: confirme su mensaje.',
  },
  confirmText:
    'Le mandamos un enlace por correo. Nada sale hasta que lo abra, porque cualquiera pudo escribir su dirección.',
  confirmReady: 'Abrió el enlace de su correo. Presione el botón y las cartas salen.',
  confirmed: {
    confirmed: 'Gracias. Su mensaje está confirmado.',
    already: 'Su mensaje ya estaba confirmado. Nada sale dos veces.',
    over: 'Este mensaje ya no se puede confirmar.',
  },
  reason: (reason) => `Motivo: ${reason}`,
  confirmButton: 'Confirmar y enviar',
  reference: 'Referencia',
  written: (date) => `Escrito el ${date}`,
  officesTitle: 'Qué pasó en cada oficina',
  keep: 'Esta página tiene su propia dirección. Guárdela o imprima la página; quien tenga la dirección puede verla.',
  historyNote: 'La dirección de esta página queda en el historial de su navegador.',
  refresh: 'Volver a mirar',
  withdrawTitle: '¿Cambió de opinión?',
  withdrawText: 'Las cartas que no han salido se pueden retirar. Lo ya aceptado, no.',
  withdraw: 'Retirar lo que no ha salido',
  canceled: (taken, left) =>
    left === 0
      ? 'Se retiraron todas las cartas.'
      : `Retiradas: ${taken}. Ya habían salido o no se pudieron detener: ${left}.`,
  erased: 'Lo que escribió y quién es usted se ha borrado. Quedan las fechas y las situaciones.',
  unknown: {
    title: 'No existe esta página',
    text: 'Compruebe que la dirección esté completa. Las páginas de los mensajes se guardan por un tiempo limitado.',
  },
  cutOff: {
    title: 'Este enlace llegó cortado o cambiado',
    text: 'El enlace que abrió llegó cortado o cambiado. Abra otra vez el correo, copie el enlace completo y péguelo en la barra de direcciones de su navegador.',
  },
  nextTitle: 'Qué puede hacer ahora',
  nextCall: 'Llame a las mismas oficinas: los números y un guion breve',
};

export const states: typeof en.states = {
  on_hold: {
    label: 'En lectura',
    sentence: 'Alguien del personal de la campaña lee esta carta antes de que salga.',
  },
  on_hold_for_confirmation: {
    label: 'Falta su confirmación',
    sentence: 'Nada sale hasta que abra el enlace del correo que le mandamos.',
  },
  on_hold_for_new_congress: {
    label: 'Espera al nuevo Congreso',
    sentence:
      'Ha comenzado un nuevo Congreso y aún no sabemos quién ocupa este escaño. La carta le llega a esa persona en cuanto lo sepamos.',
  },
  queued: {
    label: 'En espera',
    sentence: 'La carta está en la fila y sale en cuanto podamos entregarla.',
  },
  sending: { label: 'En camino', sentence: 'La carta se está entregando ahora.' },
  accepted: {
    label: 'Enviada',
    sentence: 'La carta fue aceptada para la oficina.',
  },
  captured: {
    label: 'Escrita en esta máquina',
    sentence: 'La carta se escribió en una carpeta de esta máquina. La oficina no la recibió.',
  },
  test_mode: {
    label: 'Recibida por una entrada de prueba',
    sentence:
      'Una entrada de prueba recibió la carta y no la pasa a nadie. Ninguna oficina la recibió.',
  },
  refused: {
    label: 'No aceptada',
    sentence:
      'La carta fue rechazada de camino a la oficina, o antes la detuvo nuestra propia comprobación. No llegó.',
  },
  failed: {
    label: 'No entregada',
    sentence: 'Lo intentamos varias veces y no pudimos entregar la carta. No llegó.',
  },
  unconfirmed: {
    label: 'Sin confirmar',
    sentence: 'La conexión se cortó mientras se entregaba la carta. Puede haber llegado, o no.',
  },
  bounced: { label: 'Devuelta', sentence: 'La carta volvió después de haber sido aceptada.' },
  self_send: {
    label: 'Le toca a usted',
    sentence: 'No podemos entregar esta carta a la oficina por usted. Usted puede enviarla.',
  },
  new_map: {
    label: 'Busque de nuevo su distrito',
    sentence:
      'Desde que usted escribió, los distritos del Congreso de su estado cambiaron o quizá cambiaron: no podemos saber a quién le corresponde esta carta. No se envió. Busque de nuevo a sus miembros y escríbales.',
  },
  self_sent: {
    label: 'Hecho por usted',
    sentence: 'Usted nos dijo que envió esta carta.',
  },
  rejected: {
    label: 'No transmitida',
    sentence: 'El personal de la campaña no la transmitió.',
  },
  expired: {
    label: 'Plazo vencido',
    sentence: 'El plazo de esta carta venció antes de que saliera.',
  },
  canceled: { label: 'Retirada', sentence: 'Esta carta se retiró antes de que saliera.' },
};

const sentences: Record<RejectionCode, string> = {
  threat:
    'Se lee como si alguien pudiera salir lastimado. No transmitimos cartas que puedan ser una amenaza.',
  insults:
    'Insulta a otras personas. No transmitimos cartas con palabras que atacan a alguien por ser quien es.',
  names_others:
    'Dice quiénes son otras personas, y por ella podrían hallarlas o dañarlas. Una carta sin sus nombres ni sus datos sí puede salir.',
  spam: 'Anuncia algo, o el mismo texto llegó muchas veces.',
  not_about_act: 'No trata de la ley por la que existe esta campaña.',
  false_name: 'Quizá se escribió en nombre de otra persona.',
  unreadable: 'No pudimos entender lo que dice.',
  asked_by_writer: 'Usted nos pidió que no la transmitiéramos.',
  other: 'Por un motivo que el personal escribió para usted.',
};

export const rejections: typeof en.rejections = {
  sentences,
  why: (sentence) => `Por qué: ${sentence}`,
  added: (words) => `El personal escribió: ${words}`,
  again: 'Puede escribir de nuevo, con otras palabras.',
};

const letters = (count: number) =>
  plural('es', count, { one: 'una carta', other: `${count} cartas` });

export const testMode: typeof en.testMode = {
  note: '(va a una entrada de prueba: esta oficina no la recibe)',
  button: (count) => `Probar con ${letters(count)}`,
  buttonBoth: (sent, tried) =>
    `Enviar a ${plural('es', sent, { one: 'una oficina', other: `${sent} oficinas` })} y probar con ${letters(tried)}`,
};
