/** The words of links and of sharing, in English: fetched with that part of the interface. */
import { speaker } from './index.ts';

export const sharing = {
  // A link was opened
  'link.reading': 'Opening the game of the link.',
  'link.bad': 'This link does not open',
  'link.reason': 'Reason: {reason}',
  'link.close': 'Close',
  'link.unfinished': 'A game to go on with',
  'link.unfinishedText':
    'The link holds a term at quarter {quarter} of {term}. On this device another term is under way; it is lost if you go on with this one.',
  'link.replace': 'Go on with the one of the link',
  'link.keep': 'Keep mine',

  // Somebody's end
  'guest.title': 'The game of a link',
  'guest.text':
    'Below, “you” is whoever played it. Every figure was computed on this device, from the decisions in the link.',
  'guest.same': 'Play it yourself',
  'guest.same.sub': 'same dice, your decisions',
  'guest.challenge': 'Challenge it',
  'guest.challenge.sub': 'change one decision',
  'guest.beside': 'Set beside another',
  'guest.beside.sub': 'see where they part',
  'guest.home': 'To the title',
  'guest.losing': 'A term of your own is under way',
  'guest.losingText': 'It ends when this one begins.',
  'guest.losingSure': 'Begin this one',
  'guest.which': 'Which decision would you change?',
  'guest.whichText':
    'You decide this one quarter anew. All other decisions stay as they were, as far as they still can be made.',
  'guest.quarter': 'Quarter {n}',

  // A challenge
  'challenge.title': 'One decision anew: quarter {n}',
  'challenge.text': 'Decide this quarter. After it the other decisions of the link follow by themselves.',
  'challenge.ok': 'I see',
  'versus.title': 'What the one decision changed',
  'versus.text':
    'Quarter {n}. The same dice and all other decisions, as far as they could still be made. True counts over ten years.',
  'versus.before': 'Before',
  'versus.now': 'With the change',
  'versus.answer': 'Answer',
  'versus.freed': 'Freed by deals',
  'versus.prisonYears': 'Prison-years',
  'versus.arrested': 'Arrested',
  'versus.inside': 'In prison at the end',

  // Back to the question
  'again.title': 'Back to the question',
  'again.text': 'The first offer was {offer} Would you take that deal now?',
  'again.before': 'Before the term you said: {answer}',
  'again.none': 'Before the term you did not say.',

  // Share
  'share.title': 'Share',
  'share.text':
    'The link holds the whole game. Who opens it sees figures that their own device has computed from your decisions.',
  'share.hidden': 'Nothing is sent by this page. The part behind # stays in the browser of whoever opens the link.',
  'share.link': 'Link',
  'share.words': 'Text',
  'share.copy': 'Copy',
  'share.copied': 'Copied.',
  'share.notCopied': 'The browser does not allow it: the text is marked, copy it with Ctrl+C.',
  'share.device': 'Share with…',
  'share.qr': 'QR code',
  'share.qrFor': 'QR code of the link',
  'share.file': 'Replay file',
  'share.file.sub': '.json, for npm run verify',
  'share.beside': 'Set beside another',
  'share.beside.sub': 'see where they part',
  'share.card': 'Card',
  'share.card.sub': 'wide picture',
  'share.cardTall': 'Tall card',
  'share.cardTall.sub': 'tall picture',
  'share.making': 'Counting other worlds…',
  'share.failed': 'It could not be made here.',
  'share.line':
    'The Other Track, {quarters} quarters in a world where the rule was “{view}”: {freed} freed by deals, {years} prison-years in ten years. {other}: {otherYears} prison-years.',
  'share.line.refuse': 'Had every offer been refused',
  'share.line.accept': 'Had every offer been accepted',
  'share.line2': 'See what each decision did, or play the same dice: {link}',

  // The bet with reality
  'reality.title': 'A bet with reality',
  'reality.text':
    'How many political prisoners in Belarus will monitors report at the end of {when}? The bet stays in the link of your game, and is scored when a count for that month is published.',
  'reality.fewer': '50 fewer',
  'reality.more': '50 more',
  'reality.bet': 'Bet on {n}',
  'reality.none': 'No such bet',
  'reality.before': 'Published so far, end of the month',
  'reality.real': 'These are real people. The game is a model of a fictional office, and no forecast.',
  'reality.said': 'You said: {n} in prison in Belarus at the end of {when}.',
  'reality.open': 'No count for that month is in the list yet: the link keeps your bet.',
  'reality.was': 'Published: {n} ({source}). Your bet was off by {off}.',
  'reality.view':
    '“{view}” was off by {refused} with every offer refused, by {signed} with every offer signed (median of 60 worlds).',
  'reality.noChange': '“No change in the twelve months before” was off by {off}.',

  // Hand in
  'hand.title': 'Hand it in',
  'hand.text':
    'Copy this text and send it the way your teacher asked for. It holds your decisions, your bet and the answers you tapped, and no name unless you write one.',
  'hand.unanswered': 'You have not answered the first question again: it stands just above.',
  'hand.name': 'Name or nickname, if you want',
  'hand.words': 'What would you say about it? If you want, a sentence of your own',
  'hand.field': 'Text to hand in',
  'hand.erase': 'Erase my answers from this computer',
  'hand.eraseSure': 'Yes, erase them now',
  'hand.erase.sub': 'after you have handed in',

  // The card
  'card.title': '{quarters} quarters in office, ten years of consequences',
  'card.freed': 'people freed by deals',
  'card.kept': 'in prison longer than on the other track',
  'card.arrested': 'arrested on this track only',
  'card.arrestedOther': 'arrested on the other track only',
  'card.more': '{n} more prison-years',
  'card.fewer': '{n} fewer prison-years',
  'card.close': 'Too close to call',
  'card.many': '{n} more',
  'card.few': '{n} fewer',
  'card.interval': '95% interval {low} to {high}',
  'card.mine': 'this world',
  'card.foot.refuse':
    'People: this world. Years: mean over {n} worlds, this track less the same with every offer refused.',
  'card.foot.accept':
    'People: this world. Years: mean over {n} worlds, this track less the same with every offer accepted.',

  // On another machine
  'elsewhere.title': 'Continue on another machine',
  'elsewhere.text':
    'This link holds the term up to here. Open it there and go on. A choice that is not played yet does not travel. This term stays here too.',
  'elsewhere.offer': 'You have played for a while. The term can go on later, or on another machine.',
  'elsewhere.show': 'Show the link',
  'elsewhere.later': 'Not now',
} as const;

export const say = speaker(sharing);
