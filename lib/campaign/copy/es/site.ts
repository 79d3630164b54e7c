import type { site as en } from '../en/site';

export const site: typeof en = {
  name: 'Campaña Relief Act',
  skip: 'Ir al contenido principal',
  exit: 'Salir de esta página',
  exitHint:
    'Le lleva enseguida a otro sitio. Con el teclado: Mayús tres veces. Su historial no se borra.',
  exitPresses: {
    once: 'Mayús, dos veces más para salir',
    twice: 'Mayús, una vez más para salir',
    over: 'Esas pulsaciones ya no cuentan',
  },
  leaving: 'Saliendo de esta página',
  menu: 'Principal',
  pages: {
    act: 'La ley',
    statistics: 'Las cifras',
    lookup: 'Llamar',
    write: 'Escribir',
    safety: 'Su seguridad',
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
  },
  onThisPage: 'En esta página',
  otherLanguage: 'English',
  notices: 'Sobre este sitio',
  demonstration:
    'Esto es una demostración. Polaris, que hizo este llamado, no administra este sitio.',
  capture: 'Nada sale de esta máquina: ninguna oficina recibe cartas.',
  nowLaw: (law, date) => `El proyecto ya es ley (${law}, ${date}).`,
  nowLawLink: 'Qué pasó, con fechas',
  hotlineTitle: 'Si usted o alguien que conoce necesita ayuda',
  hotline: 'Línea Nacional contra la Trata de Personas, de día y de noche:',
  hotlineText: (word, number) => `Envíe ${word} por mensaje de texto al ${number}`,
  hotlineNote: 'Este sitio no administra la Línea. Si corre peligro ahora, llame al 911.',
  hotlineOwnPage: 'El sitio de la Línea, con su chat y sus reglas sobre lo que comunica a otros',
  footerMenu: 'Letra pequeña',
  runBy: (name) => `Administrado por ${name}`,
  contact: 'Contacto:',
  nobody: 'Nadie administra todavía este sitio: es una demostración.',
  noThirdParty: 'Estas páginas no cargan nada de otros sitios, y nadie sigue su visita.',
  source: 'Fuente',
  notFound: {
    title: 'No encontramos la página',
    text: 'No hay ninguna página en esta dirección. Compruebe que la escribió o la copió completa.',
    link: 'Ir a la primera página',
  },
};
