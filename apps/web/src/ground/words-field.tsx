interface Props {
  id: string;
  label: string;
  hint: string;
  max: number;
  value: string;
  onChange: (value: string) => void;
}

/** A field for words that the family will read as they are. */
export function WordsField({ id, label, hint, max, value, onChange }: Props) {
  return (
    <div>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <p className="sw-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        required
        maxLength={max}
        aria-describedby={`${id}-hint`}
        className="utrecht-textarea"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
