import { plural } from '@/lib/campaign/languages';
import type { RejectionCode } from '@/lib/campaign/rejection-codes';
import type * as en from '../en';

const some = (count: number, total: number, are: { one: string; other: string }) =>
  count === total
    ? plural('es', total, {
        one: `Su mensaje ${are.one}`,
        other: `Sus ${total} mensajes ${are.other}`,
      })
    : `${count} de sus ${total} mensajes ${plural('es', count, are)}`;

export const receipt: typeof en.receipt = {
  title: 'Su mensaje',
  description: 'El estado de su mensaje.',
  headline: {
    deleted: 'Se borró su información',
    deleting: 'Estamos borrando su información',
    confirm: 'Su mensaje aún no está confirmado',
    needsYou: (count, total) =>
      some(count, total, { one: 'requiere su atención', other: 'requieren su atención' }),
    underReview: (count, total) =>
      some(count, total, { one: 'está en revisión', other: 'están en revisión' }),
    onHold: (count, total) =>
      some(count, total, {
        one: 'está en espera por el cambio de Congreso',
        other: 'están en espera por el cambio de Congreso',
      }),
    onTheWay: (count, total) => some(count, total, { one: 'va en camino', other: 'van en camino' }),
    saving: (count, total) =>
      some(count, total, {
        one: 'se está guardando en modo de prueba',
        other: 'se están guardando en modo de prueba',
      }),
    saved: (count, total) =>
      some(count, total, {
        one: 'se guardó en modo de prueba',
        other: 'se guardaron en modo de prueba',
      }),
    sent: (count, total) => some(count, total, { one: 'se envió', other: 'se enviaron' }),
    unknown: (count, total) =>
      some(count, total, { one: 'quizá no llegó', other: 'quizá no llegaron' }),
    notSent: (count, total) => some(count, total, { one: 'no se envió', other: 'no se enviaron' }),
    canceled: (count, total) => some(count, total, { one: 'se canceló', other: 'se cancelaron' }),
  },
  thanks: {
    saved:
      'Gracias. Alzar la voz puede marcar la diferencia. Le escribiremos por correo electrónico si un mensaje no llega.',
    selfSent: 'Gracias. Alzar la voz puede marcar la diferencia.',
    selfSend: 'Gracias. No podemos enviar esto por usted. Abajo verá qué puede hacer.',
    capture:
      'Modo de prueba: los mensajes se guardan en nuestro servidor. El Congreso no los recibe.',
    testSystem: 'Modo de prueba: ninguna oficina recibe sus mensajes.',
    confirm: 'Falta un paso: revise su correo electrónico',
  },
  confirmText:
    'Para confirmar, abra el enlace de nuestro correo y presione el botón. No enviaremos nada hasta entonces, porque otra persona pudo haber dado su correo electrónico.',
  confirmUndelivered: {
    title: 'No pudimos entregar nuestro correo',
    text: 'Nuestro correo no llegó a la dirección que usted nos dio, así que no podemos enviar su mensaje. Quizá la dirección tiene un error.',
    again: 'Escribir de nuevo con el correo correcto',
  },
  confirmReady: 'Ya casi termina. Presione el botón para confirmar su mensaje.',
  confirmed: {
    confirmed: 'Gracias. Su mensaje está confirmado.',
    already: 'Usted ya había confirmado su mensaje. No lo enviaremos dos veces.',
    repeated:
      'Ya tenemos un mensaje suyo de los últimos tres días, así que no enviamos este. Cada persona puede enviar solo uno cada tres días.',
    over: 'Ya no es posible confirmar este mensaje.',
  },
  reason: (reason) => `Motivo: ${reason}`,
  confirmButton: 'Confirmar mi mensaje',
  reference: 'Referencia',
  written: (date) => `Escrito el ${date}`,
  officesTitle: 'Estado de cada mensaje',
  keep: 'Guarde este enlace o imprima la página. Quien tenga el enlace puede verla.',
  refresh: 'Actualizar',
  cancelTitle: '¿Cambió de opinión?',
  cancelText: 'Puede cancelar los mensajes que todavía no se han enviado.',
  cancel: 'Cancelar los mensajes no enviados',
  canceled: (taken, left) =>
    left === 0
      ? plural('es', taken, {
          one: 'Cancelamos el mensaje.',
          other: 'Cancelamos todos los mensajes.',
        })
      : taken === 0
        ? 'Ya no quedaba nada por cancelar.'
        : `Mensajes cancelados: ${taken}. Mensajes que no pudimos cancelar: ${left}.`,
  erased: 'Borramos su nombre, sus datos de contacto y su mensaje.',
  unknown: {
    title: 'No encontramos esta página',
    text: 'Revise que el enlace esté completo. Si lo copió de un correo, abra el correo y cópielo otra vez.',
  },
  cutOff: {
    title: 'Este enlace no está completo',
    text: 'Una parte del enlace falta o cambió. Abra otra vez el correo, copie el enlace completo y péguelo en la barra de direcciones de su navegador.',
  },
  nextTitle: 'Qué puede hacer ahora',
  nextCall: 'Ahora, llame también. Cada llamada toma cerca de un minuto.',
  callOffice: (name, phone) => `Llamar a ${name}: ${phone}`,
  script: 'Ver qué decir',
  technical: 'Detalles técnicos',
  close: {
    title: '¿Comparte este dispositivo?',
    text: 'Este enlace queda en el historial del navegador, y otra persona podría abrirlo. Use el botón de abajo para ocultar esta página. No basta con cerrar la pestaña. Durante 30 días, para abrirla aquí pediremos su apellido y su código postal. Después, el enlace la abrirá aquí sin preguntar.',
    textErased:
      'Este enlace queda en el historial del navegador, y otra persona podría abrirlo. Use el botón de abajo para ocultar esta página. No basta con cerrar la pestaña. Durante 30 días no podrá abrirla aquí. Después, el enlace la abrirá de nuevo.',
    button: 'Ocultar aquí esta página por 30 días',
    closedTitle: 'Esta página está oculta en este navegador',
    closedErased: 'El enlace volverá a abrirla aquí 30 días después de que usted la ocultó.',
  },
};

export const states: typeof en.states = {
  on_hold: {
    label: 'En revisión',
    sentence: 'No enviaremos este mensaje hasta que nuestro personal lo apruebe.',
  },
  on_hold_for_confirmation: {
    label: 'Falta su confirmación',
    sentence: 'No enviaremos este mensaje hasta que usted lo confirme.',
  },
  on_hold_for_new_congress: {
    label: 'Falta saber quién ocupa el escaño',
    sentence:
      'Comenzó un nuevo Congreso y aún no sabemos quién ocupa este escaño. Su mensaje espera hasta que lo sepamos.',
  },
  queued: { label: 'En espera', sentence: 'Este mensaje está en la fila de envío.' },
  sending: { label: 'En proceso', sentence: 'Estamos procesando este mensaje.' },
  accepted: { label: 'Enviado', sentence: 'Enviamos este mensaje a la oficina.' },
  captured: {
    label: 'Guardado en modo de prueba',
    sentence: 'Guardamos este mensaje en nuestro servidor. La oficina no lo recibió.',
  },
  test_mode: {
    label: 'Guardado en un sistema de prueba',
    sentence: 'Un sistema de prueba aceptó este mensaje. La oficina no lo recibió.',
  },
  refused: {
    label: 'No entregado',
    sentence: 'No aceptaron este mensaje cuando intentamos entregarlo, así que no llegó.',
  },
  failed: {
    label: 'No entregado',
    sentence: 'No pudimos entregar este mensaje, así que la oficina no lo recibió.',
  },
  unconfirmed: {
    label: 'No sabemos si llegó',
    sentence: 'Algo falló durante el envío. No sabemos si este mensaje llegó.',
  },
  bounced: {
    label: 'Devuelto',
    sentence: 'No se pudo entregar este mensaje y nos lo devolvieron.',
  },
  self_send: {
    label: 'Envíelo usted',
    sentence: 'No podemos entregar este mensaje por usted.',
  },
  ask_ended: {
    label: 'No enviado',
    sentence: 'Esta campaña terminó. Por favor, no envíe este mensaje.',
  },
  new_map: {
    label: 'Busque de nuevo su distrito',
    sentence:
      'Los distritos congresionales de su estado cambiaron, o quizá cambiaron, desde que usted escribió. No sabemos a quién le toca este mensaje, así que no se lo enviamos a nadie. Busque de nuevo a sus congresistas y escríbales.',
  },
  self_sent: {
    label: 'Enviado por usted',
    sentence: 'Usted nos dijo que envió este mensaje.',
  },
  rejected: {
    label: 'No enviado',
    sentence: 'Nuestro personal decidió no enviar este mensaje.',
  },
  expired: {
    label: 'Vencido',
    sentence: 'Se acabó el plazo de este mensaje. No lo enviamos.',
  },
  canceled: {
    label: 'Cancelado',
    sentence: 'Este mensaje se canceló antes de que pudiéramos enviarlo.',
  },
};

const sentences: Record<RejectionCode, string> = {
  threat: 'Una parte podría leerse como una amenaza. No enviamos mensajes así.',
  insults: 'Insulta a otras personas. No enviamos mensajes que ataquen a alguien por ser quien es.',
  names_others:
    'Incluye nombres o datos de otras personas. Para proteger la privacidad de todos, también la suya, no enviamos mensajes así.',
  spam: 'Parece publicidad o correo no deseado.',
  not_about_act: 'No habla del tema de esta campaña.',
  false_name: 'Quizá se escribió con el nombre de otra persona.',
  unreadable: 'No pudimos entender lo que dice.',
  asked_by_writer: 'Usted nos pidió que no lo enviáramos.',
  other: 'Nuestro personal lo explicó en una nota.',
};

export const rejections: typeof en.rejections = {
  sentences,
  why: (sentence) => `Motivo: ${sentence}`,
  added: (words) => `Nuestro personal escribió: ${words}`,
  again: 'Puede escribir un mensaje nuevo.',
};

export const testMode: typeof en.testMode = {
  note: '(modo de prueba: esta oficina no lo recibe)',
};
