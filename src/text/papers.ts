/** What is printed for a lesson: the worksheet, the letter for the head, the frames it serves. Fetched with the teacher’s page. */
import { speaker } from './index.ts';

export const papers = {
  'papers.label': 'Which paper',
  'paper.sheet': 'Run sheets',
  'paper.work': 'Worksheet',
  'paper.answers': 'With answers',
  'paper.ticket': 'Exit ticket',
  'paper.words': 'Words',
  'paper.letter': 'Letter',
  'paper.frames': 'Standards, sources',
  'paper.name': 'Name:',
  'paper.date': 'Date:',

  // Worksheet
  'work.title': 'Worksheet: the other track',
  'work.1': 'Before you play: would you take the first offer? Give your best reason, and the best reason against it.',
  'work.1.answer':
    'For: people with names go home now. Against: money for the jailers, and a price that may lead to new arrests. Any honest pair will do.',
  'work.2': 'Note two quarters in which the choice was hard. What did you know then, and what did you not know?',
  'work.2.answer':
    'Known: the offer, its price, reported counts, approval. Not known: the going rate, the services, the world. The page “What could you have known?” shows it.',
  'work.3': 'Name two ways in which a concession may change what the other side wants to do next.',
  'work.3.answer':
    'People become worth arresting (market). Relief pays the services (money). A word that is kept may make the next one believed (credibility). Trade may open doors (engagement).',
  'work.4': 'For each of the two: what evidence speaks against it?',
  'work.4.answer':
    'Arrests also rise for other causes, such as votes and protests. Money can come from elsewhere. Releases have followed pressure without a deal, and deals without new arrests. The model page cites cases for and against.',
  'work.5': 'Look at the lines of your end. Which of them could anybody have seen at the time?',
  'work.5.answer':
    'Only the reported count of your own track. The true count and the other tracks are known in a model alone.',
  'work.6':
    'Sort: fact, assumption or result of the model? (a) 1,227 reported at the start; (b) how fast a price is learned; (c) your prison-years.',
  'work.6.answer':
    '(a) a published figure, with its source; (b) an assumption in which the views differ; (c) a result of the model.',
  'work.7': 'Your neighbour chose otherwise. What would have to be true for your neighbour to be right?',
  'work.7.answer':
    'That the world or the dice are other ones. Or that people freed now count for more, or for less, than people arrested later.',

  // Letter
  'letter.title': 'For the head of school, and for parents',
  'letter.1':
    'We would like to use “The Other Track”, a game of decisions about sanctions and political prisoners. It takes one or two lessons. Students play an official who answers offers of prisoners for relief, and then see ten years of consequences.',
  'letter.2':
    'It starts from a signed opinion article: Boris Bondarev, “Freeing Political Prisoners Does Not Cure the Disease of Dictatorship”, The Moscow Times, 18 December 2025. Two rival views have equal room: that trade opens doors, and that outsiders change little. Each is equally likely in the game, each gets its best case, and no choice is scored.',
  'letter.3':
    'It is about people in prison; some fall ill or die. Nothing is shown in pictures. All people in it are invented. A student may sit out without a reason, and nobody is asked to speak for a country.',
  'letter.4':
    'There is no account, no advertising and no tracking. Nothing about a student leaves the device unless the student sends it. Results are shown to the class without names.',
  'letter.5':
    'Where the figures come from, what is assumed, and who disagrees is written in the model page of the project.',

  // Frames and sources
  'frames.title': 'Standards it serves',
  'frames.lede': 'In our own words, to be checked against the edition that your school uses.',
  'frames.c3': 'C3 Framework (NCSS, 2013)',
  'frames.c3.text':
    'Dimension 2, civics and economics: rules, institutions, incentives and trade-offs. Dimension 3: weighing sources and evidence. Dimension 4: a conclusion with its counter-arguments.',
  'frames.ap': 'AP Comparative Government and Politics (College Board)',
  'frames.ap.text':
    'Units 1, 3 and 5: regimes and how they hold power, civil society, outside economic pressure. Practices: reading data and sources, and arguing from them. Belarus is no course country; Russia is.',
  'frames.ib': 'IB Diploma Global Politics (first assessment 2026)',
  'frames.ib.text':
    'Core: power and those who act in global politics. Themes: rights and justice, peace and conflict. A case for the question when outside pressure is legitimate and when it works.',
  'frames.coe': 'Council of Europe: Reference Framework of Competences for Democratic Culture (2018)',
  'frames.coe.text':
    'Analytical and critical thinking; tolerance of ambiguity; valuing human dignity and human rights; knowledge and critical understanding of politics, law and human rights.',
  'frames.contested': 'How the model is contested',
  'frames.contested.text':
    'Whether a paid release leads to new arrests is argued over: there are few cases, and those who deal differ from those who refuse. The sizes in the game are assumptions within cited ranges, and each is listed with what speaks against it. The three views differ in just these. A figure of the game is never a forecast.',
  'frames.sources': 'Sources',
  'frames.sources.text':
    'Every mechanism with its equation, its sources and its critics: docs/model.md. Every number: docs/parameters.md. Steps for Google Classroom, Google Forms, Teams and Moodle: docs/teachers.md. All three are in the repository of the project.',
} as const;

export const print = speaker(papers);
