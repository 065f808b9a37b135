import type { NodeType } from '../graphql/opaque-id.js';
import type { Given } from './bases.js';
import type { Twin } from './twin.js';

/** Something that happens in one of two webs. */
type Change = (twin: Twin) => Promise<void>;

const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }';
const ASK = 'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }';
const ANSWER = 'mutation ($input: AnswerConsentInput!) { answerConsent(input: $input) { id } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(consentId: $id) { id } }';
const RETRACT = 'mutation ($id: ID!) { retractMessage(messageId: $id) { id } }';
const READ = 'mutation ($ids: [ID!]!) { markRead(messageIds: $ids) }';
const TIE = 'mutation ($input: TieInput!) { tie(input: $input) { id } }';
const ASSIGN = 'mutation ($input: AssignInput!) { assign(input: $input) { id } }';
const INVITE =
  'mutation ($input: InviteParticipantInput!) { inviteParticipant(input: $input) { id } }';
const ALLOW = 'mutation ($input: AllowGuardianInput!) { allowGuardian(input: $input) { name } }';
const OPEN = 'mutation ($input: OpenNetworkInput!) { openNetwork(input: $input) { id } }';
const LOOK = 'query ($id: ID!) { network(childId: $id) { child { firstName } } }';

const consentOf =
  'SELECT id FROM app.consent WHERE from_id = $1 AND to_id = $2 ORDER BY requested_at DESC';
const tieOf = 'SELECT id FROM app.tie WHERE (a_id, b_id) IN (($1, $2), ($2, $1))';
const messageOf =
  'SELECT id FROM app.message WHERE author_id = $1 AND from_id = $2 AND retracted_at IS NULL ORDER BY sent_at DESC';

function tells(
  author: string,
  from: string,
  to: string,
  scope: string,
  body: string,
  about: string | null = null,
): Change {
  return (twin) =>
    twin.act(author, SEND, {
      input: {
        clientMessageId: crypto.randomUUID(),
        fromId: twin.given.id('Participant', from),
        toIds: [twin.given.id('Participant', to)],
        scope,
        body,
        aboutPersonId: about && twin.given.id('Person', about),
      },
    });
}

const asks = (
  person: string,
  as: string,
  from: string,
  to: string,
  scope: string,
  about: string | null = null,
): Change => {
  return async (twin) =>
    twin.act(person, ASK, {
      input: {
        tieId: await twin.given.find('Tie', tieOf, [from, to]),
        askedById: twin.given.id('Participant', as),
        fromId: twin.given.id('Participant', from),
        scopes: [scope],
        purpose: 'Even proberen wat dit doet.',
        endsAt: twin.given.inDays(40),
        aboutPersonId: about && twin.given.id('Person', about),
      },
    });
};

const answers = (person: string, from: string, to: string, answer: string): Change => {
  return async (twin) =>
    twin.act(person, ANSWER, {
      input: {
        consentId: await twin.given.find('Consent', consentOf, [from, to]),
        answer,
        language: 'nl',
        wording: 'request-1',
      },
    });
};

const withdraws = (person: string, from: string, to: string): Change => {
  return async (twin) =>
    twin.act(person, WITHDRAW, {
      id: await twin.given.find(
        'Consent',
        consentOf.replace('ORDER', "AND state = 'GIVEN' ORDER"),
        [from, to],
      ),
    });
};

const retracts = (author: string, from: string): Change => {
  return async (twin) =>
    twin.act(author, RETRACT, { id: await twin.given.find('Message', messageOf, [author, from]) });
};

const reads = (person: string, author: string, from: string): Change => {
  return async (twin) =>
    twin.act(person, READ, { ids: [await twin.given.find('Message', messageOf, [author, from])] });
};

const ties = (person: string, as: string, a: string, b: string): Change => {
  return (twin) =>
    twin.act(person, TIE, {
      input: {
        asId: twin.given.id('Participant', as),
        aId: twin.given.id('Participant', a),
        bId: twin.given.id('Participant', b),
      },
    });
};

const assigns = (person: string, to: string, colleague: string): Change => {
  return (twin) =>
    twin.act(person, ASSIGN, {
      input: {
        participantId: twin.given.id('Participant', to),
        personId: twin.given.id('Person', colleague),
        function: 'begeleider',
      },
    });
};

const invites = (person: string, child: string, input: (id: Given['id']) => object): Change => {
  return (twin) =>
    twin.act(person, INVITE, {
      input: { childId: twin.given.id('Child', child), ...input(twin.given.id) },
    });
};

const looks = (person: string, child: string): Change => {
  return (twin) => twin.act(person, LOOK, { id: twin.given.id('Child', child) });
};

const allows: Change = (twin) =>
  twin.act('lina', ALLOW, {
    input: {
      childId: twin.given.id('Child', 'lina-kind'),
      personId: twin.given.id('Person', 'yonas'),
      until: twin.given.inDays(9),
    },
  });

const opens: Change = (twin) =>
  twin.act('said', OPEN, {
    input: {
      organisationId: twin.given.id('Organisation', 'wijkteam-lindekwartier'),
      function: 'jongerenwerker',
      firstName: 'Bo',
      bornOn: '2018-05-05',
      homeName: 'Thuis',
      guardians: [{ name: 'Kim Verzonnen', authoritySource: 'gezagsregister' }],
    },
  });

/** An organisation that serves a parent of the child, or of which nobody is to know, with somebody in it. */
const hiddenHelp = (person: string, child: string, parent: string | null): Change =>
  invites(person, child, (id) => {
    const organisation = (type: NodeType, key: string) => id(type, key);
    return {
      kind: 'GGZ',
      organisationId: organisation('Organisation', 'ggz-duinroos'),
      contactPersonId: id('Person', 'lotte'),
      contactFunction: 'behandelaar',
      ...(parent ? { servesPersonId: id('Person', parent) } : { confidential: true }),
    };
  });

const inSam: readonly Change[] = [
  tells('tom', 'sam-bso', 'sam-school', 'DAILY', 'Sam bouwde een hut.'),
  tells('annemiek', 'sam-school', 'sam-bso', 'DAILY', 'Sam is moe vandaag.'),
  retracts('tom', 'sam-bso'),
  reads('naima', 'annemiek', 'sam-school'),
  asks('karin', 'sam-wijkteam', 'sam-bso', 'sam-school', 'SUPPORT'),
  answers('naima', 'sam-bso', 'sam-school', 'NO'),
  withdraws('pieter', 'sam-bso', 'sam-school'),
  assigns('joyce', 'sam-bso', 'mirjam'),
  ties('karin', 'sam-wijkteam', 'sam-ggd', 'sam-bso'),
  hiddenHelp('karin', 'sam-kind', 'naima'),
  hiddenHelp('karin', 'sam-kind', null),
  looks('rosa', 'sam-kind'),
];
const inNoor: readonly Change[] = [
  tells('yasmin', 'noor-coach', 'noor-bso', 'DAILY', 'Wil haalt Noor.'),
  tells('dewi', 'noor-bso', 'noor-coach', 'WELLBEING', 'Noor danste.'),
  answers('esther', 'noor-coach', 'noor-ggz', 'YES'),
  withdraws('winston', 'noor-coach', 'noor-bso'),
];
const ofGgz: readonly Change[] = [
  tells('lotte', 'noor-ggz', 'noor-coach', 'PARENT_CARE', 'Esther komt vaker.', 'esther'),
  retracts('lotte', 'noor-ggz'),
  tells('lotte', 'noor-ggz', 'noor-coach', 'PARENT_CARE', 'Esther komt weer vaker.', 'esther'),
  asks('lotte', 'noor-ggz', 'noor-ggz', 'noor-coach', 'PARENT_CARE', 'esther'),
  looks('lotte', 'noor-kind'),
  looks('marloes', 'noor-kind'),
];
const elsewhere: readonly Change[] = [opens, allows];

/** What one person may not notice of, and then something that they do. */
export interface Unnoticed {
  viewer: string;
  /** What they follow. */
  child: string | null;
  hidden: readonly Change[];
  /** Seen by them; by itself it tells that their screen lives. Null for who sees no child. */
  seen: Change | null;
}

export const UNNOTICED: readonly Unnoticed[] = [
  {
    // Mother's treatment, whoever helps her secretly, and every other child.
    viewer: 'winston',
    child: 'noor-kind',
    hidden: [...ofGgz, ...inSam, ...elsewhere],
    seen: tells('yasmin', 'noor-coach', 'noor-papa', 'SUPPORT', 'Zullen we bellen?'),
  },
  {
    viewer: 'esther',
    child: 'noor-kind',
    hidden: [looks('marloes', 'noor-kind'), ...inSam, ...elsewhere],
    seen: tells('yasmin', 'noor-coach', 'noor-mama', 'SUPPORT', 'Zullen we bellen?'),
  },
  {
    // A colleague of the web: what others tell each other, and who else helps.
    viewer: 'dewi',
    child: 'noor-kind',
    hidden: [
      ...ofGgz,
      answers('esther', 'noor-coach', 'noor-ggz', 'YES'),
      tells('marieke', 'noor-school', 'noor-coach', 'WELLBEING', 'Noor lachte veel.'),
      tells('yasmin', 'noor-coach', 'noor-papa', 'SUPPORT', 'Zullen we bellen?'),
      asks('yasmin', 'noor-coach', 'noor-coach', 'noor-school', 'SUPPORT'),
      ties('yasmin', 'noor-coach', 'noor-school', 'noor-wil'),
      hiddenHelp('yasmin', 'noor-kind', null),
      ...inSam,
      ...elsewhere,
    ],
    seen: tells('yasmin', 'noor-coach', 'noor-bso', 'DAILY', 'Wil haalt Noor.'),
  },
  {
    // Keeping a web gives no right to its messages, nor to who helps a parent.
    viewer: 'karin',
    child: 'sam-kind',
    hidden: [
      tells('tom', 'sam-bso', 'sam-school', 'DAILY', 'Sam bouwde een hut.'),
      tells('annemiek', 'sam-school', 'sam-bso', 'DAILY', 'Sam is moe vandaag.'),
      tells('naima', 'sam-thuis', 'sam-school', 'DAILY', 'Sam sliep slecht.'),
      retracts('tom', 'sam-bso'),
      reads('naima', 'annemiek', 'sam-school'),
      looks('rosa', 'sam-kind'),
      ...ofGgz,
      ...inNoor,
    ],
    seen: tells('tom', 'sam-bso', 'sam-wijkteam', 'WELLBEING', 'Sam lachte.'),
  },
  {
    // The other end of a tie learns nothing of a question before a yes, nor of a no.
    viewer: 'annemiek',
    child: 'sam-kind',
    hidden: [
      asks('karin', 'sam-wijkteam', 'sam-bso', 'sam-school', 'SUPPORT'),
      answers('naima', 'sam-bso', 'sam-school', 'NO'),
      tells('rosa', 'sam-brug', 'sam-bso', 'SUPPORT', 'Probeer de koptelefoon.'),
      withdraws('pieter', 'sam-brug', 'sam-bso'),
      reads('tom', 'annemiek', 'sam-school'),
      hiddenHelp('karin', 'sam-kind', 'naima'),
      ...inNoor,
      ...elsewhere,
    ],
    seen: tells('tom', 'sam-bso', 'sam-school', 'DAILY', 'Sam bouwde een hut.'),
  },
  {
    viewer: 'bas',
    child: 'daan-kind',
    hidden: [...inSam, ...inNoor, ...ofGgz, ...elsewhere],
    seen: tells('said', 'daan-wijkteam', 'daan-school', 'SUPPORT', 'Daan kan mee.'),
  },
  {
    viewer: 'martijn',
    child: null,
    hidden: [...inSam, ...inNoor, ...ofGgz, ...elsewhere],
    seen: null,
  },
];
