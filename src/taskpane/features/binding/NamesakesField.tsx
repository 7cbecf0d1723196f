import { Field, Select } from '@fluentui/react-components';
import { useStore } from '../../store/store';
import { bindingMessages } from './messages.zh';

/** Two members of one name: by which column they are told apart. */
export function NamesakesField({ names, memberKey }: { readonly names: readonly string[]; readonly memberKey: 'id' | 'name' }) {
  const { state, commands } = useStore();
  return (
    <Field label={bindingMessages.namesakes(names)}>
      <Select value={memberKey} disabled={state.running !== null} onChange={(_event, { value }) => commands.bind({ memberKey: value === 'id' ? 'id' : 'name' })}>
        <option value="id">{bindingMessages.byId}</option>
        <option value="name">{bindingMessages.byName}</option>
      </Select>
    </Field>
  );
}
