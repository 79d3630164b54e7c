import { plural } from '@/lib/campaign/plural';
import type * as en from '../en';

export const privacyCheck: typeof en.privacyCheck = {
  title: 'Antes de enviar: esto podría decir quién es usted o quiénes son otras personas',
  lead: (count) =>
    `Las oficinas guardan las cartas, y no son confidenciales. En lo que usted escribió, vale la pena mirar otra vez ${plural('es', count, { one: 'este lugar', other: `estos ${count} lugares` })}:`,
  marked: 'marcado:',
  markedEnd: '(fin de lo marcado)',
  more: (count) => `Y ${count} más del mismo tipo.`,
  change: 'Cambiar mi carta',
  keep: 'O déjela: puede enviarla tal como está, con el botón debajo de las cartas.',
  limits:
    'Lo miró un programa, en nuestro servidor, en este momento. Se le escapan cosas y puede equivocarse. Lo que encontró no se guarda en ninguna parte.',
  reminder: (count) =>
    plural('es', count, {
      one: 'Un lugar de arriba podría decir quién es usted o quiénes son otras personas.',
      other: `${count} lugares de arriba podrían decir quién es usted o quiénes son otras personas.`,
    }),
  reminderLink: 'Mirar otra vez',
  kinds: {
    phone: {
      label: 'Un número de teléfono',
      advice: 'Quien lea la carta puede llamar. Las oficinas reciben el suyo aparte.',
    },
    email: {
      label: 'Una dirección de correo electrónico',
      advice: 'Lleva a cuentas de internet. Las oficinas reciben la suya aparte.',
    },
    link: {
      label: 'Un enlace o el nombre de una cuenta',
      advice:
        'Puede llevar hasta usted, o a una noticia con un nombre. Diga mejor qué es lo que muestra.',
    },
    street: {
      label: 'Una dirección',
      advice: 'Dice dónde vive o vivió usted u otra persona. Basta con la ciudad o el estado.',
    },
    birth: {
      label: 'Una fecha de nacimiento',
      advice: 'Junto con un nombre abre muchos archivos. Basta con «cuando era joven».',
    },
    case_number: {
      label: 'Un número de caso, de informe o de documento',
      advice:
        'Lleva al expediente entero. Diga qué tipo de caso fue, y si está abierto hable antes con un abogado.',
    },
    minor: {
      label: 'Una niña, un niño o alguien menor de 18 años',
      advice:
        'Los menores no pueden decidir quién lee sobre ellos. Basta con «una criatura de mi familia».',
    },
    name: {
      label: 'El nombre de alguien',
      advice:
        'A quien se nombra se le puede encontrar, y puede enterarse de que usted escribió. Basta con «el hombre que lo hizo».',
    },
  },
};
