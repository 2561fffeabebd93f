/** Words beside numbers and places that tell what they are there for, in the eight languages, without accents. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const JOINING = words(
  'and und et y e ed en og o or oder ou of as well sowie the die den der la le les el los il lo de het number numbers nummer numero と や と、',
);
export const BETWEEN_PEOPLE = words(
  'in of from at dans nel nella nei negli nell nello based located sitting working who are is that live lives sit sits work works im aus in der den die dem sitzen arbeiten en au aux de du des d qui sont que estan del la los las das dos do da na no nas nos em di del della dei degli dell che sono sul van uit het the our unsere',
);
/** "From Leeds to London for everyone". */
export const BEFORE_PEOPLE = words('for per fur pour para por voor a bei an aan');
export const RELATIVE = words('who that which currently die der welche qui que che dat der jetzt');
export const OF = words('of de du d da do di del della van von');
export const STANDS_FOR_NUMBER = words('one celui celle das die el quello dasjenige');
export const ARTICLES = words(
  'the a an our its der die das den dem des ein eine einen le la les l un une el los las una o os as um uma il lo i gli de het een number nr no',
);
export const ADJECTIVES = words(
  'new old current existing bridge default shared dedicated toll neue neuen neuer alte alten alter nouveau ancien nuevo antiguo novo antigo nuovo vecchio nieuwe oude',
);
export const EITHER = words('with on mit avec con com met');
export const FROM = words('from off von vom du depuis desde del dal dalla dall de da do di van vanaf weg');
export const TO = words(
  'to become be by into onto auf zu zur zum durch nach a au vers par al por para tener receber ter pelo pela ao alla allo su sul sulla naar op door for add als as',
);
export const GETS = words(
  'gets get getting receive receives bekommt bekommen kriegt kriegen erhalt erhalten recoit recoivent recibe reciben recebe recebem riceve ricevono krijgt krijgen',
);
export const LAST_VERBS = words('haben nutzen benutzen verwenden hebben gebruiken');
