import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { Choice, Choices } from '../app/choice.js';
import { NotFound } from '../app/not-found.js';
import { BackLink } from '../app/back-link.js';
import { PageTitle } from '../app/page-title.js';
import { ProblemLine } from '../app/problem.js';
import { guardiansQuery } from '../consent/ask-documents.js';
import type { OrganisationsQuery } from '../generated/graphql.js';
import {
  completeGround,
  emptyGround,
  InvitedGround,
  type InvitedGroundDraft,
} from '../ground/invited-ground.js';
import { Alone } from './alone.js';
import { ContactFields, nobody } from './contact-fields.js';
import { OrganisationField } from './organisation-field.js';
import { inviteParticipantMutation } from './participant-documents.js';
import { coordinates, mine, type Web } from './web.js';
import '../app/form.css';

/** The coordinator brings someone into a child's web: an organisation, or someone of the family's own circle. */
export default function Invite({ web }: { web: Web }) {
  return coordinates(web) ? <InviteForm web={web} /> : <NotFound />;
}

type Who = 'organisation' | 'informal';
type Organisation = OrganisationsQuery['organisations'][number];

/** Who was just invited; `hidden` when not even the inviter sees it in the web (S2). */
interface Invited {
  name: string;
  hidden: 'CONFIDENTIAL' | 'SERVES_PARENT' | null;
  /** Something was put before a colleague with it. */
  toSign: boolean;
}

const informal = (name: string) => ({ kind: 'INFORMAL' as const, name });

function InviteForm({ web }: { web: Web }) {
  const { t } = useLingui();
  const [who, setWho] = useState<Who>('organisation');
  const [organisation, setOrganisation] = useState<Organisation | null>(null);
  const [contact, setContact] = useState(nobody);
  const [name, setName] = useState('');
  const [servesPersonId, setServes] = useState('');
  const [confidential, setConfidential] = useState(false);
  const keeper = mine(web).find(({ coordinator }) => coordinator);
  // Null: nothing has to be told yet.
  const [ground, setGround] = useState<InvitedGroundDraft | null>(null);
  const groundInput = confidential && ground ? completeGround(ground) : null;
  const hidden = confidential ? 'CONFIDENTIAL' : servesPersonId ? 'SERVES_PARENT' : null;
  const [guardians] = useQuery({ query: guardiansQuery, variables: { childId: web.child.id } });
  const [{ error, fetching }, invite] = useMutation(inviteParticipantMutation);
  const [unchosen, setUnchosen] = useState<'organisation' | 'contact' | 'ground' | null>(null);
  const [invited, setInvited] = useState<Invited | null>(null);
  // A new field after each invitation: the former organisation must not stand in it.
  const [round, setRound] = useState(0);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const untold = confidential && ground && !groundInput ? 'ground' : null;
    const unnamed = hidden && !contact.personId ? 'contact' : untold;
    const missing = who === 'informal' ? null : organisation ? unnamed : 'organisation';
    setUnchosen(missing);
    if (missing) return;
    const asked = who === 'informal' ? informal(name) : formal(organisation!);
    const answer = await invite({ input: { childId: web.child.id, ...asked } });
    if (!answer.data) return;
    setInvited({
      name: answer.data.inviteParticipant?.name ?? organisation?.name ?? name,
      hidden: answer.data.inviteParticipant ? null : hidden,
      toSign: who === 'organisation' && groundInput !== null,
    });
    setOrganisation(null);
    setContact(nobody);
    setName('');
    setServes('');
    setConfidential(false);
    setGround(null);
    setRound(round + 1);
  }
  const formal = ({ id, kind }: Organisation) => ({
    kind,
    organisationId: id,
    ...(contact.personId && { contactPersonId: contact.personId, contactFunction: contact.work }),
    ...(servesPersonId && { servesPersonId }),
    confidential,
    ...(groundInput && { ground: groundInput }),
  });
  return (
    <form className="sw-narrow sw-stack sw-form" onSubmit={(event) => void submit(event)}>
      <div>
        <BackLink href={`/kind/${web.child.id}`}>
          <Trans>Terug naar het web</Trans>
        </BackLink>
        <PageTitle tab={t`Nodig iemand uit`}>
          <Trans>Wie hoort er bij {web.child.firstName}?</Trans>
        </PageTitle>
        <p className="utrecht-paragraph sw-muted">
          <Trans>
            Wie u uitnodigt, ziet nog niets van een ander. Daarvoor vraagt u daarna toestemming.
          </Trans>
        </p>
      </div>
      {invited && (
        <p role="status" className="sw-done">
          {invited.hidden === 'CONFIDENTIAL' ? (
            <Trans>
              {invited.name} is uitgenodigd. U ziet dit niet terug: het is vertrouwelijk. Alleen wie
              u koos, ziet het.
            </Trans>
          ) : invited.hidden === 'SERVES_PARENT' ? (
            <Trans>
              {invited.name} is uitgenodigd. U ziet dit niet terug: het is van de ouder zelf.
            </Trans>
          ) : (
            <Trans>{invited.name} staat nu in het web.</Trans>
          )}{' '}
          {invited.toSign && (
            <Trans>Een collega moet nog meetekenen. Tot dan mag u hun niets vertellen.</Trans>
          )}
        </p>
      )}
      <fieldset>
        <legend>
          <Trans>Wie nodigt u uit?</Trans>
        </legend>
        <Choices>
          <Choice
            type="radio"
            name="who"
            checked={who === 'organisation'}
            onChange={() => setWho('organisation')}
            title={<Trans>Een organisatie</Trans>}
            hint={<Trans>School, BSO, jeugdhulp, GGD …</Trans>}
          />
          <Choice
            type="radio"
            name="who"
            checked={who === 'informal'}
            onChange={() => setWho('informal')}
            title={<Trans>Iemand van de familie zelf</Trans>}
            hint={<Trans>Oma, een buurvrouw, een vriend …</Trans>}
          />
        </Choices>
      </fieldset>
      {who === 'organisation' ? (
        <>
          <OrganisationField
            key={round}
            onChoose={(chosen) => {
              setOrganisation(chosen);
              setContact(nobody);
              setUnchosen(null);
            }}
          />
          <div>
            <label className="utrecht-form-label" htmlFor="serves">
              <Trans>Voor wie is deze hulp?</Trans>
            </label>
            <p className="sw-hint" id="serves-hint">
              <Trans>
                Hulp aan een ouder zelf ziet alleen die ouder. De ander ziet er niets van.
              </Trans>
            </p>
            <select
              id="serves"
              aria-describedby="serves-hint"
              className="utrecht-select utrecht-select--html-select"
              value={servesPersonId}
              onChange={(event) => setServes(event.target.value)}
            >
              <option value="">{t`Voor ${web.child.firstName}`}</option>
              {guardians.data?.guardians.map((guardian) => (
                <option key={guardian.personId} value={guardian.personId}>
                  {t`Voor ${guardian.name}`}
                </option>
              ))}
            </select>
          </div>
          <Choice
            type="checkbox"
            checked={confidential}
            onChange={setConfidential}
            title={<Trans>Vertrouwelijk</Trans>}
            hint={
              <Trans>
                Niemand mag weten dat zij meedoen. De familie niet, de anderen niet, en u straks ook
                niet.
              </Trans>
            }
          />
          {confidential && (
            <Choice
              type="checkbox"
              checked={ground !== null}
              onChange={(on) => setGround(on ? emptyGround() : null)}
              title={<Trans>Wij moeten hun iets vertellen</Trans>}
              hint={<Trans>Dat kan alleen nu. Later ziet u hen niet meer.</Trans>}
            />
          )}
          {confidential && ground && (
            <>
              {keeper && <Alone childId={web.child.id} participant={keeper} />}
              <InvitedGround child={web.child.firstName} draft={ground} onChange={setGround} />
            </>
          )}
          {organisation && (
            <ContactFields
              organisationId={organisation.id}
              contact={contact}
              onChange={setContact}
              hidden={hidden}
            />
          )}
        </>
      ) : (
        <div>
          <label className="utrecht-form-label" htmlFor="name">
            <Trans>Hoe noemt het kind deze persoon?</Trans>
          </label>
          <input
            id="name"
            required
            maxLength={100}
            autoComplete="off"
            className="utrecht-textbox utrecht-textbox--html-input"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
      )}
      {unchosen && (
        <p role="alert" className="sw-wrong">
          {unchosen === 'organisation' ? (
            <Trans>Kies eerst een organisatie uit de lijst.</Trans>
          ) : unchosen === 'ground' ? (
            <Trans>Schrijf eerst op wat u vertelt en waarom.</Trans>
          ) : (
            <Trans>Kies eerst wie daar meedoet.</Trans>
          )}
        </p>
      )}
      <ProblemLine error={error} />
      <div className="sw-row">
        <button
          type="submit"
          disabled={fetching}
          className="utrecht-button utrecht-button--primary-action"
        >
          <Trans>Nodig uit</Trans>
        </button>
        {invited && (
          <Link
            href={`/kind/${web.child.id}`}
            className="utrecht-button utrecht-button--secondary-action"
          >
            <Trans>Klaar</Trans>
          </Link>
        )}
      </div>
    </form>
  );
}
