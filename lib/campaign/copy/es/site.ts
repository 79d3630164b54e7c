import type * as en from '../en';

export const site: typeof en.site = {
  name: 'Campaña por la Relief Act',
  shortName: 'Relief Act',
  skip: 'Ir al contenido principal',
  exit: 'Salir de aquí',
  exitHint: 'Salir no borra su historial.',
  exitHintKeyboard: 'Con teclado, oprima Shift tres veces para salir.',
  exitPresses: {
    once: 'Oprima Shift dos veces más para salir',
    twice: 'Oprima Shift una vez más para salir',
    over: 'Se canceló la salida',
  },
  leaving: 'Saliendo de esta página',
  menu: 'Menú',
  pages: {
    act: 'La ley',
    statistics: 'Las cifras',
    lookup: 'Llamar',
    write: 'Escribir',
    safety: 'Seguridad',
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
    share: 'Compartir',
  },
  otherLanguage: 'English',
  notices: 'Avisos',
  demonstrationShort: 'Demostración.',
  demonstration:
    'Esto es una demostración. Polaris lanzó el llamado a la acción original, pero no administra este sitio.',
  captureShort: 'No se envía nada.',
  capture:
    'Modo de prueba: los mensajes se guardan en nuestro servidor. El Congreso no los recibe.',
  nowLaw: (_law, date) =>
    `Este sitio muestra la campaña de 2024. Una versión posterior de los proyectos de ley de ese año es ley desde el ${date}.`,
  nowLawLink: 'Qué pasó',
  hotlineTitle: '¿Usted o alguien cercano necesita ayuda?',
  hotline: 'Línea Nacional contra la Trata de Personas, las 24 horas:',
  hotlineText: (word, number) => `Por texto: ${word} al ${number}`,
  hotlineNote: 'Nosotros no administramos la Línea. Si está en peligro ahora, llame al 911.',
  hotlineOwnPage: 'Sitio de la Línea, con chat y política de privacidad',
  footerMenu: 'Sobre este sitio',
  runBy: (name) => `Administrado por ${name}`,
  contact: 'Contacto:',
  nobody: 'Esta demostración todavía no tiene quien la administre.',
  noThirdParty: 'Aquí no se carga nada de otros sitios, y no rastreamos su visita.',
  source: 'Fuente',
  sources: 'Fuentes',
  notFound: {
    title: 'No encontramos la página',
    text: 'No hay ninguna página en esta dirección. Revise que la haya escrito o copiado completa.',
    link: 'Ir a la página principal',
  },
};

export const problemPage: typeof en.problemPage = {
  home: 'Ir a la página principal',
  keptText: 'Su texto, listo para copiar',
  meanwhile: 'Busque a sus congresistas',
  cross_site: {
    title: 'Este formulario vino de otro sitio',
    text: 'No se guardó ni se envió nada. Abra el formulario en nuestro sitio y envíelo desde allí.',
  },
  method: {
    title: 'No funcionó',
    text: 'No se guardó ni se envió nada. Regrese, vuelva a cargar la página e inténtelo otra vez.',
  },
  too_large: {
    title: 'Su texto es demasiado largo',
    text: 'No se guardó ni se envió nada. Regrese al formulario y reduzca su texto a 10,000 caracteres o menos.',
  },
  file_too_large: {
    title: 'El archivo es demasiado grande',
    text: 'No se guardó nada. Regrese y elija un archivo más pequeño. La página indica el tamaño máximo.',
  },
  unavailable: {
    title: 'En este momento no podemos guardar nada',
    text: 'Nuestro sistema no responde. Regrese en unos minutos y presione el botón otra vez. No enviaremos nada dos veces.',
  },
  draftsBusy: {
    title: 'Ahora no podemos recibir más mensajes',
    text: 'No se guardó ni se envió nada. Si abajo ve su texto, cópielo. Empiece de nuevo en una hora.',
  },
  callBusy: {
    title: 'No pudimos contar su llamada',
    text: 'Ya contamos demasiadas llamadas desde su red. Para la oficina, la suya cuenta igual. Regrese para ver los teléfonos otra vez.',
  },
  callUnavailable: {
    title: 'No pudimos contar su llamada',
    text: 'Nuestro sistema no responde. Para la oficina, su llamada cuenta igual. Si quiere, regrese en unos minutos y presione el botón otra vez.',
  },
  callUnknown: {
    title: 'No pudimos contar su llamada',
    text: 'No encontramos esa oficina, o el escaño está vacante. Busque otra vez a sus representantes en el Congreso para ver quién le representa ahora.',
  },
  signInBusy: {
    title: 'Muchas personas están iniciando sesión en este momento',
    text: 'No se comprobó ni se guardó su contraseña. Espere unos segundos, regrese y presione el botón otra vez.',
  },
  overloaded: {
    title: 'Este sitio tiene muchísimas visitas en este momento',
    text: 'Si acaba de presionar un botón, quizá no funcionó. Espere unos segundos y vuelva a cargar esta página. No enviaremos ningún mensaje dos veces.',
  },
  broken: {
    title: 'Algo falló de nuestro lado',
    text: 'Regrese e inténtelo otra vez en unos minutos. El conmutador del Capitolio, (202) 224-3121, comunica con cualquier oficina del Congreso.',
  },
};

export const endedAsk = {
  title: 'Esta campaña terminó',
  headline: 'Un nuevo comienzo para los sobrevivientes de la trata',
  bills: (bills: string, date: string) =>
    `Esta campaña trataba de ${bills}. El plazo para su aprobación venció el ${date}.`,
  law: (law: string, date: string) =>
    `La Trafficking Survivors Relief Act ya es ley (${law}, ${date}). Por favor, no llame ni escriba para apoyar los proyectos anteriores.`,
  enacted: (bills: string, bill: string, date: string) =>
    `Esta campaña trataba de ${bills}. ${bill} es ley desde el ${date}.`,
  nowEnacted: (bill: string, date: string) => `${bill} es ley desde el ${date}.`,
  nowLapsed: (bills: string, date: string) => `El plazo para aprobar ${bills} venció el ${date}.`,
  official: 'Fuente oficial',
  next: 'Vea qué falta por hacer',
  history: 'Vea cómo llegó a ser ley',
};
