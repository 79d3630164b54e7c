import type { states as en } from '../en/states';

export const states: typeof en = {
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
