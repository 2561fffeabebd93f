/** Words that make a person or a group out of what stands beside them, in the eight languages. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const HONORIFICS = words(
  'mr mrs ms miss dr prof herr herrn frau monsieur madame mme mlle senor senora sr sra srta dona doutor doutora signor signora sig dott dottoressa dottor ing meneer mevrouw mijnheer',
);

export const ROLES = words(
  'ceo cfo cto coo cio cmo boss chairman chairwoman president vorstand geschaftsfuhrer geschaftsfuhrerin jefe jefa capo chefe chefin patron patronne baas directeur directrice direktor direktorin direttore diretor diretora assistentin assistant secretary sekretarin receptionist intern trainee',
);

/** With these a role is one person: "my boss", "der CEO". */
export const POSSESSIVES = words(
  'the my our your his her their der die das den dem des mein meine meinem meinen meiner unser unsere unserem unseren le la les mon ma mes notre nos el mi mis nuestro nuestra o a os as meu minha nosso nossa il lo i gli mio mia nostro nostra de het mijn ons onze',
);

/** "sales team", "Gruppe Vertrieb". */
export const GROUPS = words(
  'group groups team department dept division unit gruppe abteilung bereich groupe equipe service departement grupo equipo departamento time setor gruppo squadra reparto groep afdeling ploeg',
);

export const DEPARTMENTS = words(
  'finance sales marketing hr legal engineering procurement accounting operations logistics helpdesk interns contractors externals externen externe vertrieb einkauf buchhaltung finanzen personalabteilung finanzas ventas contabilidad compras finanza vendite contabilita acquisti verkoop inkoop boekhouding financas vendas suporte soporte supporto freelancers consultants apprentices azubis',
);

/** What follows a name in Japanese. */
export const SUFFIXES: ReadonlyMap<string, 'sure' | 'group'> = new Map([
  ['さん', 'sure'],
  ['様', 'sure'],
  ['さま', 'sure'],
  ['氏', 'sure'],
  ['くん', 'sure'],
  ['君', 'sure'],
  ['先生', 'sure'],
  ['部長', 'sure'],
  ['課長', 'sure'],
  ['社長', 'sure'],
  ['部', 'group'],
  ['課', 'group'],
  ['部門', 'group'],
  ['チーム', 'group'],
  ['グループ', 'group'],
]);
