/**
 * Given names common where the eight languages are spoken, and beyond. A name tells a person even in lower case; who is not
 * listed is found by the words around (people.ts).
 */
const NAMES = `
aaron abdul abdullah abigail adam adele adil adrian adriana agata agnes agnieszka ahmed aiko aisha akira alan alba albert alberto aleksandra alejandro
alessandra alessandro alessia alex alexander alexandra alexandre alexis alfonso alfred alfredo ali alice alicia alina aline alison amanda amelia amelie amina
amir amit amos amy ana anais anders andre andrea andreas andres andrew andrzej andy angela angelika angelo anika anil anita anja anke ann anna annabel anne anneke
annette annie anouk antoine anton antonella antonia antonio anya aoife arjun armando arnaud arthur arturo asa asha astrid aurelie aya ayako ayesha ayse barbara
bart bastian beatrice beatriz benedikt benjamin benoit bernadette bernard bernd bianca bjorn bob boris brandon brian brigitte bruce bruno bryan caio camila camilla
camille carla carlo carlos carmen carol carolina caroline carsten caterina catherine cathy cecile cecilia celine cesar chantal charles charlie charlotte
chen chiara chika chloe chris christa christelle christiane christina christine christoph christophe christopher claire clara claudia claudio clemens clement
colin connor constance cornelia cristian cristiano cristina cynthia daan daiki dana daniel daniela daniele danielle danny dario dave davi david davide debbie deborah debora
deepak delphine denis denise dennis derek diana diane didier diego dieter dimitri dina dirk dmitri dominic dominik dominique don donald donna doris dorothea douglas
duarte duncan ed eduardo edward edwin ekaterina elena eleonora eleni elias elif elin elisabeth elisabetta elise elizabeth elke ella ellen elodie els elsa emil emile
emilia emilie emily emma emmanuel emre eric erica erik erika erin ernst esra esteban estelle esther ethan eugenia eva evelyn fabian fabiana fabien fabio fabrice
farah fatima fatma federica federico felipe felix ferdinand fernanda fernando filip filipe filippo finn fiona flavia flavio florence florian francesca francesco
francis francisco francois francoise frank franz fred frederic frederik friedrich fritz gabriel gabriela gabriele gabriella gary gaspard geert genevieve geoff george georg
georges georgia gerald gerard gerd gerhard giacomo gianluca gianni gilles gina gino giorgia giorgio giovanna giovanni giulia giulio giuseppe gloria gonzalo gordon
grace grazia greg gregor gregory greta gudrun guido guilherme guillaume guillermo gunther gustav gustavo haiko hana hannah hanna hans hao harald haruka haruki harper harriet
harry hassan heather hector heidi heike heiko heinrich heinz helen helena helene helga helmut hendrik henk henri henrik henrique henry herbert herve hideo hilda hiroshi hiro
holger hugo hussein ian ibrahim ignacio igor ilaria ilse ines inga inge ingo ingrid irene irina iris isabel isabella isabelle ismail ivan ivana jaap jacek jack jacob
jacqueline jacques jade jaime jake jakob james jamie jane janet janine jasmin jasmine jason javier jay jean jeanne jeff jeffrey jelle jennifer jenny jens jeroen
jerome jerry jessica jessie jesus jill jim jimena jimmy jing joan joana joanna joao joaquin jochen joe joel joelle johan johann johanna johannes john johnny jonas
jonathan jordi jorge jorg jorn joris jos jose josef josefina joseph josephine josh joshua josie juan juanita judith jules julia julian juliana julie julien juliette julio
jun junichi jurgen justin justine justyna kaito kamil kana kaori karen karim karin karina karl karla karsten katarina katarzyna kate katharina katherine kathleen
kathrin kathy katie katja katrin katsumi kaya kayla kazuo keiko keith kelly ken kenji kenneth kenta kerstin kevin khalid kim kirsten klaas klara klaus koji konrad
krishna kristen kristian kristin kristina kumar kurt kyle lara larissa lars laura laure laurence laurent lauren lautaro lea leandro lei lena leo leon leonardo leonie
leonor leticia li lidia liam lili liliana lilian lilly lina linda lindsay ling lisa liu livia lorena lorenzo lotte lou louis louisa louise luc luca lucas lucia
luciana luciano lucie lucy ludovic ludwig luigi luis luisa luiz lukas luke lydia lynn maarten madeleine madison magda magdalena mai maike makoto malik manfred manon
manuel manuela mara marc marcel marcella marcelo marcia marcin marco marcos marcus marek margaret margarida margarita margaux margot maria mariam mariana marianne
marie marieke marija marina mario marion marisa marius marjolein markus marlene marta martha martijn martin martina martine mary masashi mateo mateus
mathias mathieu mathilde matilda matt matteo matthew matthias matthieu maud maureen maurice mauricio mauro max maxime maximilian maya megan mehmet mei melanie melissa
mercedes mia michael michal michel michela michele michelle michiko miguel mika mike mila milan milena ming mira miriam mirko misaki mitsuko miyako mohamed mohammed mohammad moira monica
monika monique morgan moritz muhammad murat mustafa nadia nadine nadja nancy naoko naomi natalia natalie natasha nathalie nathan neha neil nelson nicholas nick nico nicola nicolas
nicole nicolo niels nigel nikita nikolai nils nina nisha nora norbert nuno oksana olaf oleg olga oliver olivia olivier omar oscar oskar otto pablo paloma pamela paola paolo pascal
patricia patrick patrik paul paula pauline paulo pavel pawel pedro penelope perry peter petra petr philip philipp philippe pia pierre pieter pietro pilar piotr pooja
prakash priya quentin rachel rafael raffaele rahul rainer raj rajesh ralf ralph ramon raphael raquel rashid raul ravi raymond rebecca regina reiko reinhard renata renate renato
rene ricardo riccardo richard rik riku rina rita rob robert roberta roberto robin rodrigo roger rohan roland rolf romain roman rosa rosanna rosario ross roxane ruben
rudolf rui ruth ryan ryo ryota sabine sabrina saki sakura salma sally salvatore sam samantha samir samuel sandra sandrine sandro sanjay santiago sara sarah satoshi saskia
scott sean sebastian sebastien sergei sergio shane shannon sharon shaun shinji shirley shreya silke silvia simon simona simone sina sjoerd sofia sofie sonia sonja sophia
sophie stacy stan stefan stefania stefanie stefano steffen stephan stephane stephanie stephen steve steven stuart sunil suresh susan susana susanna susanne suzanne sven svenja
sylvia sylvie tadashi taichi takashi takeshi tamara tania tanja taro tatiana ted teresa terry thea theo theresa therese thiago thierry thijs thomas thorsten tiago tiffany
tim timo tina tobias todd tom tomas tomasz tommaso tommy tomoko toni tony torsten tracy trevor tristan ulrich ulrike umberto ursula ute uwe vadim valentin valentina valeria valerie
vanessa vera veronica veronika veronique victor victoria vikram viktor vincent vincenzo virginia virginie vittoria vivian viviana vladimir volker walter wanda wei wendy werner wiebke wilhelm
willem william willy wim wolfgang xavier xiao yan yang yannick yasmin yasmine yasuko yoko yolanda yosuke youssef yuki yuko yumi yuri yusuf yutaka yves yvette yvonne zachary zahra zara zeynep zoe
`;

/** Names that are everyday words in one of the languages: taken for a name only with a capital letter inside a sentence. */
const WORDS_TOO = `amber angel art ben bill carl chase chance christian dean dick drew eve faith frank gene grant guy hope
ivy jan joy kai kay mark miles pat ray rich rose ruby sandy star sue summer val will anna lee jo jon penny grace max don tim mila iris rita rosa flavia
florence georgia madison virginia sofia milan mai mei li lei liu jun hao ming`;

const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
const CAPITAL_NAMES: ReadonlySet<string> = new Set(WORDS_TOO.trim().split(/\s+/));

/** Whether a word (folded) is a given name, as it is written here. */
export function isGivenName(word: string, capital: boolean): boolean {
  if (CAPITAL_NAMES.has(word)) return capital;
  return GIVEN_NAMES.has(word);
}
