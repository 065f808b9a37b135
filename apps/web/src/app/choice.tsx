import type { ReactNode } from 'react';
import './choice.css';

interface Props {
  type: 'radio' | 'checkbox';
  /** Of a radio: which ones belong together. */
  name?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  title: ReactNode;
  /** What it means, or an example. */
  hint?: ReactNode;
  required?: boolean;
}

/** One big tile of a choice: a radio or a checkbox with its words. */
export function Choice({ type, name, checked, onChange, title, hint, required = false }: Props) {
  return (
    <label className="sw-choice">
      <input
        type={type}
        name={name}
        checked={checked}
        required={required}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="sw-choice__title">{title}</span>
      {hint && <span className="sw-choice__hint">{hint}</span>}
    </label>
  );
}

/** Tiles side by side where there is room. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className="sw-choices">{children}</div>;
}
