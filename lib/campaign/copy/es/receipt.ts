import type { receipt as en } from '../en/receipt';

export const receipt: typeof en = {
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
  nextTitle: 'Qué puede hacer ahora',
  nextCall: 'Llame a las mismas oficinas: los números y un guion breve',
};
