import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react';
import type { Sending } from './useForm.js';

interface FormProps {
  readonly sending: Sending;
  readonly id?: string;
  readonly className?: string;
  readonly 'aria-labelledby'?: string;
  readonly children: ReactNode;
}

/** The only form of the product: its fields speak instead of the browser, and a try in vain leads to the first of them that has something to say. */
export function Form({ sending: { tries, trouble, submit }, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-unreadable=true]')?.focus();
  }, [tries, trouble]);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A day or an amount that nobody can read stands on the screen only: sent without it, it would be lost.
    submit(!event.currentTarget.querySelector('[data-unreadable=true]'));
  };
  return <form {...rest} ref={form} noValidate onSubmit={onSubmit} />;
}
