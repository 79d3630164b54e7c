import type * as en from '../en';

export const selfSend: typeof en.selfSend = {
  link: '¿Prefiere no darnos su nombre? Imprima, copie o llame',
  title: 'Imprima, copie o llame',
  description: 'Una carta para imprimir o copiar y un guion para llamar, sin darnos su nombre.',
  lead: 'Llévese la carta, o llame. No nos da ni nombre ni dirección, y no guardamos nada.',
  stays: 'Lo único que esta página sabe es el distrito que está en su propia dirección.',
  again: 'Otro distrito',
  none: {
    text: 'Puede imprimir o copiar la carta y llamar a sus oficinas sin darnos nombre, dirección ni texto. Para eso solo necesitamos saber cuál es su distrito: basta su código postal, y no lo guardamos.',
    unknown: 'La dirección de esta página no nombra ningún distrito que conozcamos.',
    next: 'En la página con sus miembros del Congreso, siga «¿Prefiere no darnos su nombre?».',
    button: 'Buscar mi distrito',
  },
  text: {
    title: 'La carta',
    subject: 'Asunto',
    message: 'Mensaje',
    take: 'Cópiela en los formularios de las oficinas, o imprímala más abajo.',
    editable:
      'Cambie lo que quiera: una frase suya vale más que todas las nuestras. Lo que cambie se queda en esta pestaña del navegador, y así se copia y se imprime.',
  },
  offices: {
    title: 'Sus oficinas',
    choose: 'Cada oficina:',
    chosen: 'Eligió esta oficina: solo se imprime su carta.',
  },
  form: {
    title: 'Por su formulario',
    open: (name) => `El formulario de ${name}`,
    site: (name) => `El sitio web de ${name}, donde está su formulario`,
    leaves: 'El enlace sale de este sitio. La oficina recibe lo que escriba allí.',
    none: 'Todavía no conocemos ningún formulario de esta oficina. Llame, o mande la carta en papel.',
    copyHint: 'Copie lo que pida su formulario. No todos piden todo.',
  },
  copy: {
    button: 'Copiar',
    text: 'Copiar el texto',
    copied: 'Copiado.',
    notCopied: 'Su navegador no lo permitió. El texto está seleccionado: cópielo usted.',
    noTitle: 'No nos dio ningún tratamiento. Si un formulario pide uno, elíjalo usted.',
  },
  call: { title: 'Por teléfono' },
  paper: {
    title: 'En papel',
    goesTo: 'La carta va a:',
    noRoom: (chamber) =>
      `Todavía no sabemos qué despacho tiene esta oficina, así que la carta va dirigida a: ${chamber}. La oficina puede decirle el despacho.`,
    print: 'Imprima esta página: solo sale la carta.',
    printAll:
      'Imprima esta página: solo salen las cartas, cada una en su propia hoja, con espacio para la fecha, el nombre y la dirección. Presione el nombre de una oficina para imprimir solo su carta.',
    button: 'Imprimir la carta',
    buttonAll: 'Imprimir las cartas',
    long: 'Este texto no cabe en una hoja con letra fácil de leer: la carta ocupa dos hojas o más.',
    slower: 'Una carta en papel tarda más en llegar que un formulario o una llamada.',
    sign: 'Firme encima de su nombre.',
    re: 'Asunto:',
    blanks: {
      street: 'Calle y número',
      city: 'Ciudad, estado, código postal',
      date: 'Fecha',
      name: 'Nombre',
    },
  },
  selfSend: {
    link: 'Envíela usted: formulario, llamada o carta',
    title: (name) => `Envíela usted: ${name}`,
    lead: 'El formulario de la oficina, una carta en papel o una llamada: basta con una.',
    mayHaveArrived:
      'Quizá su carta ya llegó: la conexión se cortó mientras la entregábamos. Si la envía otra vez, la oficina puede recibirla dos veces. Llamar para preguntar no hace daño.',
    otherMember: (then, now) =>
      `Usted escribió a ${then}. Ahora ocupa este escaño ${now}, y a esa oficina va lo que está abajo.`,
    back: 'Volver a su mensaje',
    doneTitle: '¿Ya la envió?',
    doneText:
      'Entonces díganoslo, y la página de su mensaje lo dirá. No podemos verlo, y no se puede deshacer.',
    doneButton: 'Ya lo hice',
    doneBefore: 'Usted nos dijo que ya lo hizo.',
    done: (name) => `Gracias. Queda anotado que usted envió su carta a ${name}.`,
    nothing: 'Aquí no hay nada que enviar',
    nothingText: 'Para esta oficina no le queda nada por hacer, o no sabemos de quién es ahora.',
    erased: 'El texto y sus datos se borraron: quedan el formulario y el teléfono.',
  },
  privacy:
    'Si imprime, copia o llama en la página «Imprima, copie o llame», no recibimos nombre, dirección ni texto. Solo su distrito está en la dirección de esa página. No guardamos nada, y lo que cambie en la carta se queda en la pestaña de su navegador.',
};
