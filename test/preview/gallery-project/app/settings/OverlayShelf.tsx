import {
  Button,
  Dropdown,
  Flex,
  Input,
  Link,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  Panel,
  PanelBody,
  PanelFooter,
  PanelSection,
  Text,
  Tooltip,
} from '@hubspot/ui-extensions';
import { useState } from 'react';

interface Actions {
  readonly closeOverlay: (id: string) => void;
  readonly addAlert: (alert: { type: 'success'; message: string }) => void;
}

export function OverlayShelf({ actions }: { readonly actions: Actions }) {
  const [said, say] = useState('nothing');
  return (
    <Flex direction="column" gap="md" align="start">
      <Text>Last: {said}</Text>
      <Button
        overlay={
          <Modal id="rename" title="Rename" onClose={() => say('closed')}>
            <ModalBody>
              <Input label="New name" name="new-name" onChange={say} />
            </ModalBody>
            <ModalFooter>
              <Button variant="primary" onClick={() => actions.closeOverlay('rename')}>
                Done
              </Button>
            </ModalFooter>
          </Modal>
        }
      >
        Open modal
      </Button>
      <Button
        overlay={
          <Panel id="details" title="Details">
            <PanelBody>
              <PanelSection>
                <Text>Inside the panel</Text>
              </PanelSection>
            </PanelBody>
            <PanelFooter>
              <Button onClick={() => actions.closeOverlay('details')}>Close panel</Button>
            </PanelFooter>
          </Panel>
        }
      >
        Open panel
      </Button>
      <Dropdown buttonText="Actions">
        <Dropdown.ButtonItem onClick={() => say('copied')}>Copy</Dropdown.ButtonItem>
        <Dropdown.ButtonItem
          overlay={
            <Modal id="remove" title="Remove?" variant="danger">
              <ModalBody>
                <Text>It cannot be undone.</Text>
              </ModalBody>
            </Modal>
          }
        >
          Remove
        </Dropdown.ButtonItem>
      </Dropdown>
      <Link href="https://www.baton.example/docs" overlay={<Tooltip>Opens the handbook</Tooltip>}>
        Help
      </Link>
      <LoadingButton loading={said === 'copied'}>Wait</LoadingButton>
      <Button onClick={() => actions.addAlert({ type: 'success', message: 'It is saved.' })}>Alert</Button>
    </Flex>
  );
}
