import { Search } from 'lucide-react';

interface Props {
  id: string;
  label: string;
  search: string;
  onSearch: (search: string) => void;
}

/** A field to look for a piece of a name. */
export function SearchField({ id, label, search, onSearch }: Props) {
  return (
    <div className="sw-search">
      <label className="sw-unseen" htmlFor={id}>
        {label}
      </label>
      <Search aria-hidden size={20} />
      <input
        id={id}
        type="search"
        className="utrecht-textbox utrecht-textbox--html-input"
        placeholder={label}
        maxLength={100}
        autoComplete="off"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
    </div>
  );
}
