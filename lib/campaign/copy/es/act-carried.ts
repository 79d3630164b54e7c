import type { actCarried as en } from '../en/act-carried';

export const actCarried: typeof en = {
  title: 'Quiénes la impulsaron',
  lead: 'Lo hicieron miembros de los dos partidos. Esto es un agradecimiento y no una nota. La Cámara la aprobó de viva voz y el Senado por consentimiento unánime, así que no hay lista de cómo votó cada quien.',
  house: (bill) => `En la Cámara: ${bill}`,
  senate: (bill) => `En el Senado: ${bill}`,
  sponsor: (name) => `Lo presentó ${name}.`,
  cosponsors: (names) => `Con ${names}.`,
  listed: (date) => `Según la lista de nuestra fuente: ${date}.`,
  askTitle: 'Qué queda por pedir',
  askLead: 'Una ley en papel no elimina nada. Esto está pendiente:',
  asks: {
    reports: (date) =>
      `Que los primeros informes, con plazo hasta el ${date}, se hagan a tiempo y se publiquen. El de las mociones va al Fiscal General, así que sin el Congreso el público quizá nunca lo vea.`,
    widen:
      'Que la ley se amplíe. Organizaciones que la celebraron dicen que el alivio es limitado y piden al Congreso que lo amplíe.',
    lawyers:
      'Que se pague la ayuda legal, y que los programas federales de subvenciones digan que permiten el trabajo posterior a una condena.',
    states:
      'Que los estados cierren sus propias lagunas. Según la última calificación de Polaris, en la primavera de 2023 cinco estados no tenían ningún alivio para sobrevivientes adultos.',
    renew:
      'Que se renueve la principal ley federal contra la trata. Un proyecto para ello, H.R. 1144, se presentó el 7 de febrero de 2025 y salió de su comité en la Cámara. No sabemos en qué está ahora.',
  },
};
