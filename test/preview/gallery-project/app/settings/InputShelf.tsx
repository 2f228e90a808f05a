import {
  Button,
  ButtonRow,
  Checkbox,
  DateInput,
  Flex,
  Form,
  Input,
  MultiSelect,
  NumberInput,
  RadioButton,
  SearchInput,
  Select,
  StepperInput,
  Text,
  TextArea,
  TimeInput,
  Toggle,
  ToggleGroup,
} from '@hubspot/ui-extensions';
import { useState } from 'react';

const reps = ['Anna', 'Jonas', 'Lena', 'Oliver', 'Aoife', 'Priya', 'Maria', 'Tom'];
const options = reps.map((name, index) => ({ label: name, value: index + 1 }));

/** Each input with what it last told the extension, so that a test can read both sides. */
export function InputShelf() {
  const [told, setTold] = useState<Readonly<Record<string, string>>>({});
  const [name, setName] = useState('');
  const tell = (input: string) => (value: unknown) =>
    setTold((before) => ({ ...before, [input]: JSON.stringify(value) }));
  return (
    <Form onSubmit={({ targetValue }) => tell('Form')(targetValue)}>
      <Input
        label="Name"
        name="name"
        required
        value={name}
        description="As the reps will read it"
        tooltip="Shown on every card"
        onInput={(value) => setName(value)}
        onChange={tell('Name')}
        error={name === 'bad'}
        {...(name === 'bad' ? { validationMessage: 'Choose a better name' } : {})}
      />
      <TextArea label="Note" name="note" onChange={tell('Note')} />
      <SearchInput label="Search" name="search" onInput={tell('Search')} />
      <NumberInput label="Cap" name="cap" min={0} value={3} onChange={tell('Cap')} />
      <StepperInput label="Weight" name="weight" min={1} max={3} defaultValue={2} onChange={tell('Weight')} />
      <DateInput label="From" name="from" onChange={tell('From')} />
      <TimeInput label="At" name="at" onChange={tell('At')} />
      <Select label="Rep" name="rep" options={options} placeholder="Nobody yet" onChange={tell('Rep')} />
      <MultiSelect label="Members" name="members" options={options} onChange={tell('Members')} />
      <Checkbox name="agree" onChange={tell('Agree')}>
        Agree
      </Checkbox>
      <RadioButton name="only" onChange={tell('Only')}>
        Only this
      </RadioButton>
      <Toggle label="Live" name="live" onChange={tell('Live')} />
      <ToggleGroup
        label="Days"
        name="days"
        toggleType="radioButtonList"
        inline
        options={[
          { label: 'Weekdays', value: 'weekdays' },
          { label: 'Every day', value: 'all', description: 'Sundays too' },
        ]}
        onChange={tell('Days')}
      />
      <ButtonRow>
        <Button type="submit" variant="primary">
          Save
        </Button>
      </ButtonRow>
      <Flex direction="column">
        {Object.entries(told).map(([input, value]) => (
          <Text key={input}>
            {input} told {value}
          </Text>
        ))}
      </Flex>
    </Form>
  );
}
