/**
 * Words that say nothing about what a text is about, without accents: English, German, French, Spanish, Italian, Dutch, Portuguese.
 * Not those that are words of the trade, as "os" and "ha".
 */
const LISTS = [
  'a about after all also am an and any are as at be been before but by can could did do does each for from further had has have he her here his how if in into is it its just may me more most must my new no nor not now of off on once only or other our out over own please same shall she should so some such than that the their them then there these they this those to too under until up very was we were what when where which while who why will with would you your',
  'aber als am auch auf aus bei bin bis das dass dem den der des die doch durch ein eine einem einen einer eines er es fur haben hat hatte ich ihr im ins ist kann mehr mit nach neu neue neuer nicht noch nur oder sein sich sie sind so uber um und uns unter vom von vor war was weil wenn werden wie wir wird zu zum zur',
  'au aux avec ce ces cette dans de des du elle en est et il ils je la le les leur mais nous ou par pas plus pour que qui sa sans se ses son sont sur un une vous',
  'al como con del desde el ella en entre es esta este hay la las lo los mas muy no para pero por se sin sobre son su sus una uno y ya',
  'alla anche che chi come con da dal dalla degli dei del della delle di e gli il in la le lo ma nel nella non o per piu se si sono su sul un una',
  'aan als bij dan dat de deze die dit door een en er het hij ik in is maar met na naar niet nog of om onder ook op over te tot uit van voor was we wel wordt ze zijn',
  'ao aos as com da das do dos e em entre essa esse esta este foi mais mas na nas nao no nos o ou para pela pelo por que se sem ser seu sua um uma',
];

export const STOP_WORDS: ReadonlySet<string> = new Set(LISTS.flatMap((list) => list.split(' ')));
