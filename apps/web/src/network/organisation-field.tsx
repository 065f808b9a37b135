import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useQuery } from 'urql';
import type { OrganisationsQuery } from '../generated/graphql.js';
import { kindName } from './kind-words.js';
import { organisationsQuery } from './participant-documents.js';
import './organisation-field.css';

type Organisation = OrganisationsQuery['organisations'][number];

/** Finds an organisation by a piece of its name. */
export function OrganisationField({
  onChoose,
}: {
  onChoose: (organisation: Organisation | null) => void;
}) {
  const { t, i18n } = useLingui();
  const [search, setSearch] = useState('');
  const [{ data }] = useQuery({ query: organisationsQuery, variables: { search } });
  const found = data?.organisations ?? [];
  return (
    <ComboBox
      className="sw-combobox"
      items={found}
      inputValue={search}
      onInputChange={(text) => {
        setSearch(text);
        if (!found.some(({ name }) => name === text)) onChoose(null);
      }}
      onSelectionChange={(key) => {
        const organisation = found.find(({ id }) => id === key);
        if (organisation) setSearch(organisation.name);
        onChoose(organisation ?? null);
      }}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="utrecht-form-label">
        <Trans>Welke organisatie?</Trans>
      </Label>
      <Input
        className="utrecht-textbox utrecht-textbox--html-input"
        placeholder={t`Begin te typen`}
      />
      <Popover className="sw-options" offset={4}>
        <ListBox<Organisation>
          renderEmptyState={() => (
            <p className="sw-options__none">
              <Trans>Niets gevonden. Probeer een ander stukje van de naam.</Trans>
            </p>
          )}
        >
          {(organisation) => (
            <ListBoxItem className="sw-option" textValue={organisation.name}>
              <b>{organisation.name}</b>
              <span className="sw-small">{kindName(i18n, organisation.kind)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
