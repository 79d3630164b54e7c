import type { calling as english } from '../en/calling';

export const calling: typeof english = {
  // La oficina y no la persona: no sabemos si es senador o senadora.
  titles: {
    representative: 'Cámara de Representantes',
    delegate: 'delegación ante la Cámara de Representantes',
    commissioner: 'Comisaría Residente en Washington',
    senator: 'Senado de Estados Unidos',
  },
  sponsor: (bill) => `Presentó ${bill}: por eso el guion da las gracias.`,
  cosponsor: (bill) => `Copatrocinó ${bill}: por eso el guion da las gracias.`,
  hours: 'Llame entre semana, de día según la hora de Washington (hora del Este).',
  nearest: 'la más cercana',
  otherOffices: 'Sus otras oficinas fuera de Washington',
  listedHours: 'Horario publicado, en inglés:',
  thanksTitle: 'Qué decir, para dar las gracias',
  outcome: {
    title: '¿Cómo le fue?',
    called: 'Llamé',
    left_message: 'Dejé un mensaje',
    no_answer: 'No logré comunicarme',
    note: 'Contamos el día, la oficina y su respuesta, y no guardamos nada sobre usted.',
    thanks: {
      called: 'Gracias por llamar. Quedó contado.',
      left_message: 'Gracias por dejar un mensaje. Quedó contado.',
      no_answer:
        'Gracias por intentarlo. Quedó contado. Pruebe a otra hora, con otro de sus números o con la central del Capitolio.',
    },
  },
  request: {
    title: 'Pedir una reunión',
    how: 'Envíe esto a quien lleva la agenda («scheduler») unas cuatro semanas antes, por el formulario de contacto o como le digan por teléfono, y vuelva a preguntar dos semanas después. Complete lo que está entre corchetes.',
    label: (name) => `Solicitud de reunión con ${name}`,
    town: '[su ciudad]',
    copy: 'Copiar el texto',
    copied: 'Copiado.',
    notCopied: 'Su navegador no lo permitió. El texto está seleccionado: cópielo usted.',
  },
};
