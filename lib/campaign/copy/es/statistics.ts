import type { statistics as en } from '../en/statistics';

const groupAsRead =
  'Ni con qué frecuencia ni cuándo. Que cuente a quienes tienen antecedentes es como entendemos la fuente, que no da su número.';

export const statistics: typeof en = {
  title: 'Las cifras',
  description:
    'Qué halló el National Survivor Study sobre los antecedentes penales de sobrevivientes de la trata, entre quiénes, y qué no dice.',
  lead: 'Polaris preguntó por su vida a 457 sobrevivientes de la trata sexual y laboral en Estados Unidos: es el National Survivor Study (Estudio Nacional de Sobrevivientes), publicado en enero de 2023. Esto halló sobre los antecedentes, y hasta dónde llega cada cifra.',
  studyTitle: 'El estudio',
  study: [
    'La encuesta se hizo en línea y por teléfono, en inglés, mandarín y español. Empezó en mayo de 2022. Sobrevivientes ayudaron a diseñarla y a invitar a otras personas.',
    'La participación fue voluntaria, y antes se comprobó quién podía responder. Una encuesta así describe a quienes contestaron. No es una estimación para todas las personas sobrevivientes.',
  ],
  drawnTitle: 'Antecedentes y arrestos',
  inHundred: (value) => `${value} de cada 100`,
  inTen: (value) => `${value} de cada 10`,
  recordDrawing: (value) => `100 puntos, ${value} de ellos llenos.`,
  arrestsDrawing: (value) => `Diez puntos, ${value} de ellos llenos.`,
  barsTitle: 'Qué impidieron los antecedentes',
  tableTitle: 'Todo en una tabla',
  columns: { finding: 'Resultado', share: 'Parte', among: 'De quiénes', not: 'Qué no dice' },
  among: {
    respondents: (n) => `de las ${n} personas que contestaron`,
    withRecord: 'de quienes tienen antecedentes penales',
    withRecordAndChildren: 'de quienes tienen antecedentes e hijos',
  },
  findings: {
    record: 'dicen tener antecedentes penales',
    arrests: 'dicen que algunos o todos sus arrestos se debieron a su explotación',
    job: 'conseguir o conservar un empleo',
    training: 'formación, estudios o una licencia',
    housing: 'una buena vivienda',
    custody: 'la custodia de sus hijos',
  },
  tableFindings: {
    record: 'Tienen antecedentes penales',
    arrests: 'Algunos o todos sus arrestos se debieron a su explotación',
    job: 'Los antecedentes les impidieron conseguir o conservar un empleo',
    training: 'Los antecedentes les impidieron formarse, estudiar u obtener una licencia',
    housing: 'Los antecedentes les impidieron tener una buena vivienda',
    custody: 'Los antecedentes les impidieron tener la custodia de sus hijos',
  },
  saysNot: {
    record:
      'No es la parte de todas las personas sobrevivientes: contestó quien quiso. Ni cuántos antecedentes son federales, estatales o locales.',
    arrests:
      'No es el 90% de todas las personas sobrevivientes: solo de las que tienen antecedentes. Ni que fueran todos los arrestos: algunos o todos.',
    job: groupAsRead,
    training: groupAsRead,
    housing: groupAsRead,
    custody:
      'No es una parte de todas las personas encuestadas: solo de las que tienen hijos. Que además tengan antecedentes es como entendemos la fuente.',
  },
  limitsTitle: 'Lo que nadie ha contado',
  limits: [
    'No hallamos ninguna fuente que cuente cuántas personas sobrevivientes tienen una condena federal. La ley alcanza solo casos federales, así que estas cifras no dicen a cuántas personas ayuda.',
    'El estudio preguntó por arrestos y antecedentes. No dice por qué delitos, ni cuántas personas han intentado eliminarlos.',
    'Publicamos partes y no números de personas, porque no vimos publicado cuántas contestaron cada pregunta.',
  ],
};
