import { KernIcon } from '@kern-ux-annex/kern-react-kit';
import type { ComponentProps } from 'react';

export type IconName = ComponentProps<typeof KernIcon>['icon'];

export const Icon = ({ name }: { readonly name: IconName }) => <KernIcon icon={name} size="small" />;
